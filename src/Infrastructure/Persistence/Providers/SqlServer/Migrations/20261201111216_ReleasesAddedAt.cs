using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OutcomesApi.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReleasesAddedAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AddedAt",
                table: "Releases",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            // What is known of the releases that are there: not before the publisher's date, nor before they were read.
            migrationBuilder.Sql(
                """
                UPDATE [Releases] SET [AddedAt] = CASE WHEN [PublishedAt] > CAST([RetrievedOn] AS datetimeoffset)
                    THEN [PublishedAt] ELSE CAST([RetrievedOn] AS datetimeoffset) END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AddedAt",
                table: "Releases");
        }
    }
}
