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
        string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));

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

        public override void Visit(CursorStatement node) => Found.Add("a cursor");

        // A common table expression before anything but SELECT changes rows through it, or may.
        public override void Visit(DataModificationStatement node)
        {
            if (node.WithCtesAndXmlNamespaces is not null)
                Found.Add("an updatable common table expression");
        }
    }
}
