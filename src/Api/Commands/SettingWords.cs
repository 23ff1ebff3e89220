using System.CommandLine;
using System.CommandLine.Parsing;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// Knows which words of a command line can be configuration: a section of ours or of the framework, <c>--Api:CacheSeconds 300</c>, or a
/// setting of the host, <c>--urls</c>. What is neither would be taken for configuration that nobody reads, so that a mistyped option would
/// do nothing and say nothing.
/// </summary>
internal static class SettingWords
{
    private const string OpenTelemetry = "OTEL_";

    private static readonly string[] _sections =
    [
        "Api",
        "Authentication",
        "Cache",
        "Connections",
        "Database",
        "Paging",
        "Publishing",
        "RateLimits",
        "Redis",
        "Sync",
        "Webhooks",
        "AllowedHosts",
        "ConnectionStrings",
        "Kestrel",
        "Logging",
    ];

    private static readonly string[] _ofHost =
    [
        "applicationName",
        "captureStartupErrors",
        "contentRoot",
        "detailedErrors",
        "environment",
        "http_ports",
        "https_ports",
        "hostingStartupAssemblies",
        "preferHostingUrls",
        "preventHostingStartup",
        "shutdownTimeoutSeconds",
        "suppressStatusMessages",
        "urls",
        "webroot",
    ];

    /// <summary>What is wrong with the words that are left over as configuration; null where nothing is.</summary>
    public static string? Refusal(ParseResult command)
    {
        var takesWords = command.CommandResult.Command.Arguments.Count > 0;
        string? waiting = null;
        foreach (
            var word in command
                .Tokens.Where(token => token.Type == TokenType.Argument)
                .Select(token => token.Value)
                .Where(word => !IsValueOfAnOption(word, command))
        )
        {
            if (waiting is not null)
            {
                waiting = null;
            }
            else if (word.StartsWith('-') && !double.TryParse(word, out _))
            {
                if (Unknown(word, command) is { } unknown)
                    return unknown;
                waiting = word.Contains('=', StringComparison.Ordinal) ? null : word;
            }
            else if (!takesWords && !IsPair(word))
            {
                return $"'{word}' is not understood here. Settings begin with two hyphens and have one value, such as --urls http://127.0.0.1:5080.";
            }
        }

        return waiting is null ? null : $"{waiting} has no value: give one behind it.";
    }

    /// <summary>Says which of some words was probably meant, in words; empty where none was.</summary>
    /// <param name="word">The word given.</param>
    /// <param name="known">Those that there are.</param>
    /// <param name="written">How one of them is written; as it is where not given.</param>
    public static string DidYouMean(string word, IEnumerable<string> known, Func<string, string>? written = null) =>
        NearestMatch.Of(word, [.. known.Select(Candidate.Of)]) is { Count: > 0 } meant
            ? $" Did you mean {string.Join(" or ", meant.Select(written ?? (one => one)))}?"
            : "";

    // As the configuration reads it too: NAME=VALUE and /NAME=VALUE, without hyphens.
    private static bool IsPair(string word) => word.Contains('=', StringComparison.Ordinal) && IsSetting(word.TrimStart('/').Split('=')[0]);

    private static bool IsValueOfAnOption(string word, ParseResult command) =>
        command.CommandResult.Children.OfType<OptionResult>().Any(option => option.Tokens.Any(token => token.Value == word));

    private static string? Unknown(string word, ParseResult command)
    {
        var name = word.TrimStart('-').Split('=')[0];
        if (word.StartsWith("--", StringComparison.Ordinal) && IsSetting(name))
            return null;
        var options = command
            .CommandResult.Command.Options.Where(option => !option.Hidden)
            .Select(option => option.Name)
            .Where(option => option.StartsWith("--", StringComparison.Ordinal))
            .ToList();
        var section = name.Split(':')[0];
        var rest = name[section.Length..];
        var meant =
            rest.Length > 0
                ? DidYouMean(section, _sections, known => $"--{known}{rest}")
                : DidYouMean(word.Split('=')[0], [.. options, .. _ofHost.Select(known => "--" + known)]);
        return $"There is no option or setting '{word.Split('=')[0]}'.{meant} Settings are listed in the README.";
    }

    private static bool IsSetting(string name) =>
        _sections.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase)
        || _ofHost.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.StartsWith(OpenTelemetry, StringComparison.OrdinalIgnoreCase);
}
