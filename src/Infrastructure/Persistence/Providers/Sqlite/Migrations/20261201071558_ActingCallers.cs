using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ActingCallers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OwnerDataSetIds",
                table: "Webhooks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActingCaller",
                table: "Submissions",
                type: "TEXT",
                unicode: false,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DataSetIds",
                table: "Submissions",
                type: "TEXT",
                unicode: false,
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StateReason",
                table: "Submissions",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OwnerDataSetIds",
                table: "Webhooks");

            migrationBuilder.DropColumn(
                name: "ActingCaller",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "DataSetIds",
                table: "Submissions");

            migrationBuilder.DropColumn(
                name: "StateReason",
                table: "Submissions");
        }
    }
}
