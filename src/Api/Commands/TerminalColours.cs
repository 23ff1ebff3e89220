namespace OutcomesApi.Api.Commands;

/// <summary>Colours a few words of what is written to a terminal, and nothing that is redirected. <c>NO_COLOR</c> (no-color.org) and
/// <c>TERM=dumb</c> turn them off.</summary>
/// <param name="isOn">Whether words are coloured.</param>
internal sealed class TerminalColours(bool isOn)
{
    private const string Bold = "\e[1m";
    private const string Reset = "\e[0m";

    /// <summary>Those of standard output.</summary>
    public static TerminalColours OfOutput => new(IsOn(Console.IsOutputRedirected));

    /// <summary>Those of standard error.</summary>
    public static TerminalColours OfError => new(IsOn(Console.IsErrorRedirected));

    /// <summary>A word that a reader looks for. Bold, since no outcome here is good or bad and many terminals change colours.</summary>
    public string Strong(string text) => isOn ? Bold + text + Reset : text;

    /// <summary>A line whose first words, up to a colon, are those that a reader looks for.</summary>
    public string Line(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 || line.StartsWith(' ') ? line : Strong(line[..(colon + 1)]) + line[(colon + 1)..];
    }

    internal static bool IsOn(bool isRedirected) =>
        IsOn(isRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

    internal static bool IsOn(bool isRedirected, string? noColour, string? terminal) =>
        !isRedirected && string.IsNullOrEmpty(noColour) && terminal != "dumb";
}
