using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

/// <summary>
/// Makes a table of a migration that carries the annotation <see cref="Annotation"/> without row ids: its rows lie in the primary key
/// itself, so a figure is stored once and read without a second look-up. EF Core has no setting for it.
/// </summary>
/// <remarks>https://www.sqlite.org/withoutrowid.html</remarks>
internal sealed class WithoutRowIdMigrationsSqlGenerator(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public const string Annotation = "Sqlite:WithoutRowId";

    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        if (operation[Annotation] is not true)
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
