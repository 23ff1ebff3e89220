namespace OutcomesApi.Api.Errors;

/// <summary>Says that a value is not known, which ones are, and which was probably meant.</summary>
public static class UnknownValue
{
    /// <summary>The most values that an error lists.</summary>
    public const int MostAllowed = 50;

    private const int LongestEcho = 100;

    /// <summary>The error.</summary>
    public static ApiError Error(string code, string path, string value, IReadOnlyList<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(candidates);
        var meant = NearestMatch.Of(value, candidates);
        var what = code.StartsWith("unknown-", StringComparison.Ordinal) ? code["unknown-".Length..].Replace('-', ' ') : "value";
        return new ApiError
        {
            Code = code,
            Path = path,
            Value = Echo(value),
            Message =
                $"There is no {what} '{Echo(value)}'."
                + (meant.Count > 0 ? $" Did you mean {string.Join(" or ", meant.Select(id => $"'{id}'"))}?" : ""),
            Allowed = [.. candidates.Select(candidate => candidate.Id).Take(MostAllowed)],
            DidYouMean = meant.Count > 0 ? meant : null,
        };
    }

    /// <summary>What a caller gave, short enough to be given back.</summary>
    public static string Echo(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= LongestEcho ? value : value[..LongestEcho] + "…";
    }
}
