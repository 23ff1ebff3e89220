using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>Reads T-SQL as SQL Server 2022 does, and finds what this service keeps out of its own.</summary>
internal static class TransactSql
{
    /// <summary>What is wrong with the words of a script; empty where it can be read.</summary>
    public static IReadOnlyList<string> ErrorsOf(string script)
    {
        _ = Parse(script, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    /// <summary>The statements of a script.</summary>
    public static IReadOnlyList<TSqlStatement> StatementsOf(string script) =>
        [.. ((TSqlScript)Parse(script, out _)).Batches.SelectMany(batch => batch.Statements)];

    /// <summary>The text of a statement.</summary>
    public static string TextOf(TSqlFragment fragment) =>
        string.Concat(
            fragment
                .ScriptTokenStream.Skip(fragment.FirstTokenIndex)
                .Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
                .Select(token => token.Text)
        );

    /// <summary>What a script uses of what lesser servers do not have and a plain statement does as well.</summary>
    public static IReadOnlyList<string> UncommonIn(string script)
    {
        var visitor = new UncommonFeatures();
        Parse(script, out _).Accept(visitor);
        return visitor.Found;
    }

    private static TSqlFragment Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private sealed class UncommonFeatures : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(MergeStatement node) => Found.Add("MERGE");

        public override void Visit(CreateOrAlterViewStatement node) => Found.Add("CREATE OR ALTER VIEW");

        public override void Visit(CreateSequenceStatement node) => Found.Add("CREATE SEQUENCE");

        public override void Visit(NextValueForExpression node) => Found.Add("NEXT VALUE FOR");

        public override void Visit(SystemTimePeriodDefinition node) => Found.Add("PERIOD FOR SYSTEM_TIME");

        public override void Visit(SystemVersioningTableOption node) => Found.Add("SYSTEM_VERSIONING");

        public override void Visit(TemporalClause node) => Found.Add("FOR SYSTEM_TIME");

        public override void Visit(CreateIndexStatement node)
        {
            if (node.FilterPredicate is not null)
                Found.Add("a filtered index");
            if (node.IndexOptions.Count > 0 || node.OnFileGroupOrPartitionScheme is not null)
                Found.Add("an option of an index");
        }

        public override void Visit(ColumnDefinition node)
        {
            if (node.ComputedColumnExpression is not null)
                Found.Add("a computed column");
            if (node.IsRowGuidCol || node.StorageOptions is not null || node.Index is not null)
                Found.Add("an attribute of a column");
        }

        public override void Visit(SqlDataTypeReference node)
        {
            if (node.SqlDataTypeOption is SqlDataTypeOption.Timestamp or SqlDataTypeOption.Rowversion or SqlDataTypeOption.Sql_Variant)
                Found.Add(node.SqlDataTypeOption.ToString());
        }

        public override void Visit(XmlDataTypeReference node) => Found.Add("XML");

        public override void Visit(OpenJsonTableReference node) => Found.Add("OPENJSON");

        public override void Visit(AlterDatabaseStatement node) => Found.Add("ALTER DATABASE");

        public override void Visit(DbccStatement node) => Found.Add("DBCC");

        public override void Visit(TableHint node) => Found.Add("a hint for a table");

        public override void Visit(OptimizerHint node) => Found.Add("a hint for a query");

        // EF Core sends these two before each change; servers that speak TDS for other clients know them.
        public override void Visit(PredicateSetStatement node)
        {
            if (node.Options is not (SetOptions.NoCount or SetOptions.ImplicitTransactions))
                Found.Add($"SET {node.Options}");
        }

        public override void Visit(NamedTableReference node)
        {
            if (node.SchemaObject.SchemaIdentifier?.Value is "sys" or "INFORMATION_SCHEMA")
                Found.Add("a system view");
        }

        public override void Visit(AlterTableAddTableElementStatement node)
        {
            if (node.Definition.ColumnDefinitions.Count + node.Definition.TableConstraints.Count > 1)
                Found.Add("ALTER TABLE with several changes");
        }

        public override void Visit(AlterTableAlterColumnStatement node) => Found.Add("ALTER COLUMN");

        public override void Visit(CursorStatement node) => Found.Add("a cursor");

        // A common table expression before anything but SELECT changes rows through it, or may.
        public override void Visit(DataModificationStatement node)
        {
            if (node.WithCtesAndXmlNamespaces is not null)
                Found.Add("an updatable common table expression");
        }
    }
}
