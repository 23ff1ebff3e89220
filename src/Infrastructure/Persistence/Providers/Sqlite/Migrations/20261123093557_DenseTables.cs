using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite.Migrations
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
                    Key = table.Column<int>(type: "INTEGER", nullable: false),
                    MeasureKeys = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureSets", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredAreas",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    GssCode = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 9, nullable: true),
                    ParentId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredAreas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredOffences",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Classification = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ParentId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredOffences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegisteredOutcomeTypes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    GroupName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisteredOutcomeTypes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseGaps",
                columns: table => new
                {
                    ReleaseKey = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaKey = table.Column<short>(type: "INTEGER", nullable: false),
                    PeriodKey = table.Column<short>(type: "INTEGER", nullable: false),
                    Symbol = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    FigureCount = table.Column<int>(type: "INTEGER", nullable: false)
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
                    ReleaseKey = table.Column<int>(type: "INTEGER", nullable: false),
                    AreaKey = table.Column<short>(type: "INTEGER", nullable: false),
                    OffenceKey = table.Column<short>(type: "INTEGER", nullable: false),
                    PeriodKey = table.Column<short>(type: "INTEGER", nullable: false),
                    Derivation = table.Column<byte>(type: "INTEGER", nullable: false),
                    MeasureSetKey = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceKey = table.Column<int>(type: "INTEGER", nullable: false)
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
                })
                // By hand: rows lie in the primary key (WithoutRowIdMigrationsSqlGenerator).
                .Annotation("Sqlite:WithoutRowId", true);
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
