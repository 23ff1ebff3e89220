using System.Text.RegularExpressions;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>
/// The T-SQL that this service sends in SQLite's words. Where a new query needs more, it is added here; that its T-SQL is right is checked
/// elsewhere.
/// </summary>
internal static partial class SqliteText
{
    public static string Of(string sql)
    {
        if (sql.Contains("applock", StringComparison.Ordinal))
            return "SELECT 0";
        var text = SessionSettings().Replace(sql, "");
        text = UnicodeLiteral().Replace(text, "'");
        text = Output()
            .Replace(
                text,
                match =>
                    $"{match.Groups["rest"].Value} RETURNING {match.Groups["what"].Value.Replace("INSERTED.", "", StringComparison.Ordinal)};"
            );
        text = Top().Replace(text, "SELECT $2\nLIMIT $1");
        text = InnerTop().Replace(text, "(SELECT $2\nLIMIT $1\n) AS [");
        text = Offset().Replace(text, "LIMIT $2 OFFSET $1");
        return text.Replace("SAVE TRANSACTION", "SAVEPOINT", StringComparison.Ordinal)
            .Replace("ROLLBACK TRANSACTION [", "ROLLBACK TO [", StringComparison.Ordinal)
            .Replace("ISNULL(", "IFNULL(", StringComparison.Ordinal)
            .Replace("COUNT_BIG(", "COUNT(", StringComparison.Ordinal)
            .Replace("LEN(", "LENGTH(", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"SET (NOCOUNT|IMPLICIT_TRANSACTIONS) (ON|OFF);?\s*")]
    private static partial Regex SessionSettings();

    [GeneratedRegex(@"(?<!\w)N'")]
    private static partial Regex UnicodeLiteral();

    [GeneratedRegex(@"OUTPUT (?<what>[^\n]+)\n(?<rest>[^;]*);")]
    private static partial Regex Output();

    [GeneratedRegex(@"^SELECT TOP\((@?\w+)\) (.*)$", RegexOptions.Singleline)]
    private static partial Regex Top();

    [GeneratedRegex(@"\(\s*SELECT TOP\((@?\w+)\) (.*?)\n\) AS \[", RegexOptions.Singleline)]
    private static partial Regex InnerTop();

    [GeneratedRegex(@"OFFSET (@?\w+) ROWS FETCH NEXT (@?\w+) ROWS ONLY")]
    private static partial Regex Offset();
}
