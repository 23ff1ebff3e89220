namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// Free text in a CSV file. A spreadsheet runs a cell that begins like a formula, so an apostrophe stands before such a text, and before
/// one that begins with an apostrophe; reading takes it off again, so that nothing is lost.
/// </summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class TidyText
{
    private const char Guard = '\'';

    public static string? Guarded(string? text) => text is { Length: > 0 } && NeedsGuard(text[0]) ? Guard + text : text;

    public static string Unguarded(string text) => text is [Guard, var next, ..] && NeedsGuard(next) ? text[1..] : text;

    private static bool NeedsGuard(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or Guard;
}
