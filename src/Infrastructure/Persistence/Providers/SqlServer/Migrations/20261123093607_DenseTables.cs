using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DenseTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MeasureSets",
                columns: table => new
                {
                    Key = table.Column<int>(type: "int", nullable: false),
                    MeasureKeys = table.Column<string>(type: "varchar(400)", unicode: false, maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureSets", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredAreas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Level = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    GssCode = table.Column<string>(type: "char(9)", unicode: false, fixedLength: true, maxLength: 9, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredAreas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredOffences",
                columns: table => new
                {
                    Id = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Level = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Classification = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredOffences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredOutcomeTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    GroupId = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    GroupName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredOutcomeTypes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseGaps",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    AreaKey = table.Column<short>(type: "smallint", nullable: false),
                    PeriodKey = table.Column<short>(type: "smallint", nullable: false),
                    Symbol = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FigureCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseGaps", x => new { x.ReleaseKey, x.AreaKey, x.PeriodKey, x.Symbol });
                    table.ForeignKey(
                        name: "FK_ReleaseGaps_Areas_AreaKey",
                        column: x => x.AreaKey,
                        principalTable: "Areas",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseGaps_Periods_PeriodKey",
                        column: x => x.PeriodKey,
                        principalTable: "Periods",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseGaps_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedCells",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "int", nullable: false),
                    AreaKey = table.Column<short>(type: "smallint", nullable: false),
                    OffenceKey = table.Column<short>(type: "smallint", nullable: false),
                    PeriodKey = table.Column<short>(type: "smallint", nullable: false),
                    Derivation = table.Column<byte>(type: "tinyint", nullable: false),
                    MeasureSetKey = table.Column<int>(type: "int", nullable: false),
                    SourceKey = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedCells", x => new { x.ReleaseKey, x.AreaKey, x.OffenceKey, x.PeriodKey, x.Derivation });
                    table.ForeignKey(
                        name: "FK_PublishedCells_Areas_AreaKey",
                        column: x => x.AreaKey,
                        principalTable: "Areas",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedCells_MeasureSets_MeasureSetKey",
                        column: x => x.MeasureSetKey,
                        principalTable: "MeasureSets",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedCells_Offences_OffenceKey",
                        column: x => x.OffenceKey,
                        principalTable: "Offences",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedCells_Periods_PeriodKey",
                        column: x => x.PeriodKey,
                        principalTable: "Periods",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedCells_Releases_ReleaseKey",
                        column: x => x.ReleaseKey,
                        principalTable: "Releases",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedCells_Sources_SourceKey",
                        column: x => x.SourceKey,
                        principalTable: "Sources",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PublishedCells");

            migrationBuilder.DropTable(
                name: "RegisteredAreas");

            migrationBuilder.DropTable(
                name: "RegisteredOffences");

            migrationBuilder.DropTable(
                name: "RegisteredOutcomeTypes");

            migrationBuilder.DropTable(
                name: "ReleaseGaps");

            migrationBuilder.DropTable(
                name: "MeasureSets");
        }
    }
}
