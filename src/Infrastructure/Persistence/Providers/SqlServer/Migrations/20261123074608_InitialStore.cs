using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class InitialStore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Areas",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Areas", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Breakdowns",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<string>(type: "varchar(400)", unicode: false, maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breakdowns", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DataSets",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Publisher = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataSets", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DataVersion",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataVersion", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Measures",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Offences",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offences", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Periods",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Id = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Periods", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Rates",
                columns: table => new
                {
                    Key = table.Column<short>(type: "smallint", nullable: false),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rates", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Sources",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Publisher = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    QualityLabel = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Url = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Table = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    PublishedOn = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Licence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sources", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DataSetKey = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    PublishedOn = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ExtractedOn = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RetrievedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Checksum = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CorrectionReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CompleteOver = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FigureCount = table.Column<int>(type: "int", nullable: false),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WithdrawnSequence = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Releases_DataSets_DataSetKey",
                        column: x => x.DataSetKey,
                        principalTable: "DataSets",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceDerivations",
                columns: table => new
                {
                    SourceKey = table.Column<int>(type: "int", nullable: false),
                    FromKey = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<short>(type: "smallint", nullable: false),
                    Basis = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceDerivations", x => new { x.SourceKey, x.FromKey });
                    table.ForeignKey(
                        name: "FK_SourceDerivations_Sources_FromKey",
                        column: x => x.FromKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SourceDerivations_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Observations",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    AreaKey = table.Column<short>(type: "smallint", nullable: false),
                    OffenceKey = table.Column<short>(type: "smallint", nullable: false),
                    PeriodKey = table.Column<short>(type: "smallint", nullable: false),
                    BreakdownKey = table.Column<int>(type: "int", nullable: false),
                    MeasureKey = table.Column<short>(type: "smallint", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: true),
                    Step = table.Column<int>(type: "int", nullable: true),
                    Symbol = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Qualifier = table.Column<byte>(type: "tinyint", nullable: false),
                    PeriodStatus = table.Column<byte>(type: "tinyint", nullable: false),
                    Derivation = table.Column<byte>(type: "tinyint", nullable: false),
                    SourceKey = table.Column<int>(type: "int", nullable: false),
                    NoteKey = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observations", x => new { x.ReleaseKey, x.AreaKey, x.OffenceKey, x.PeriodKey, x.MeasureKey, x.BreakdownKey });
                    table.ForeignKey(
                        name: "FK_Observations_Areas_AreaKey",
                        column: x => x.AreaKey,
                        principalTable: "Areas",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Breakdowns_BreakdownKey",
                        column: x => x.BreakdownKey,
                        principalTable: "Breakdowns",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Measures_MeasureKey",
                        column: x => x.MeasureKey,
                        principalTable: "Measures",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Notes_NoteKey",
                        column: x => x.NoteKey,
                        principalTable: "Notes",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Offences_OffenceKey",
                        column: x => x.OffenceKey,
                        principalTable: "Offences",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Periods_PeriodKey",
                        column: x => x.PeriodKey,
                        principalTable: "Periods",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Observations_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedRates",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    AreaKey = table.Column<short>(type: "smallint", nullable: false),
                    OffenceKey = table.Column<short>(type: "smallint", nullable: false),
                    PeriodKey = table.Column<short>(type: "smallint", nullable: false),
                    BreakdownKey = table.Column<int>(type: "int", nullable: false),
                    RateKey = table.Column<short>(type: "smallint", nullable: false),
                    MilliPercent = table.Column<int>(type: "int", nullable: false),
                    MilliStep = table.Column<int>(type: "int", nullable: true),
                    Qualifier = table.Column<byte>(type: "tinyint", nullable: false),
                    PeriodStatus = table.Column<byte>(type: "tinyint", nullable: false),
                    Derivation = table.Column<byte>(type: "tinyint", nullable: false),
                    SourceKey = table.Column<int>(type: "int", nullable: false),
                    NoteKey = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedRates", x => new { x.ReleaseKey, x.AreaKey, x.OffenceKey, x.PeriodKey, x.RateKey, x.BreakdownKey });
                    table.ForeignKey(
                        name: "FK_PublishedRates_Areas_AreaKey",
                        column: x => x.AreaKey,
                        principalTable: "Areas",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Breakdowns_BreakdownKey",
                        column: x => x.BreakdownKey,
                        principalTable: "Breakdowns",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Notes_NoteKey",
                        column: x => x.NoteKey,
                        principalTable: "Notes",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Offences_OffenceKey",
                        column: x => x.OffenceKey,
                        principalTable: "Offences",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Periods_PeriodKey",
                        column: x => x.PeriodKey,
                        principalTable: "Periods",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Rates_RateKey",
                        column: x => x.RateKey,
                        principalTable: "Rates",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedRates_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleasePeriods",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    PeriodKey = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleasePeriods", x => new { x.ReleaseKey, x.PeriodKey });
                    table.ForeignKey(
                        name: "FK_ReleasePeriods_Periods_PeriodKey",
                        column: x => x.PeriodKey,
                        principalTable: "Periods",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleasePeriods_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseSources",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    SourceKey = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseSources", x => new { x.ReleaseKey, x.SourceKey });
                    table.ForeignKey(
                        name: "FK_ReleaseSources_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseSources_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Areas_Id",
                table: "Areas",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Breakdowns_Id",
                table: "Breakdowns",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DataSets_Id",
                table: "DataSets",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Measures_Id",
                table: "Measures",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offences_Id",
                table: "Offences",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Periods_Id_Label",
                table: "Periods",
                columns: new[] { "Id", "Label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rates_Id",
                table: "Rates",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Releases_Checksum",
                table: "Releases",
                column: "Checksum");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_DataSetKey_Version",
                table: "Releases",
                columns: new[] { "DataSetKey", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Id",
                table: "Sources",
                column: "Id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataVersion");

            migrationBuilder.DropTable(
                name: "Observations");

            migrationBuilder.DropTable(
                name: "PublishedRates");

            migrationBuilder.DropTable(
                name: "ReleasePeriods");

            migrationBuilder.DropTable(
                name: "ReleaseSources");

            migrationBuilder.DropTable(
                name: "SourceDerivations");

            migrationBuilder.DropTable(
                name: "Measures");

            migrationBuilder.DropTable(
                name: "Areas");

            migrationBuilder.DropTable(
                name: "Breakdowns");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "Offences");

            migrationBuilder.DropTable(
                name: "Rates");

            migrationBuilder.DropTable(
                name: "Periods");

            migrationBuilder.DropTable(
                name: "Releases");

            migrationBuilder.DropTable(
                name: "Sources");

            migrationBuilder.DropTable(
                name: "DataSets");
        }
    }
}
