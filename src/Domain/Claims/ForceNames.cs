using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Claims;

/// <summary>The short names that newspapers give police forces, and the forces that are meant but not held here.</summary>
public static partial class ForceNames
{
    private static readonly (string Names, string Id)[] _short =
    [
        ("Met|MPS|Met Police|Scotland Yard", "metropolitan"),
        ("GMP|Greater Manchester", "greater-manchester"),
        ("WMP|West Mids", "west-midlands"),
        ("TVP", "thames-valley"),
        ("BTP", "btp"),
        ("West Yorks", "west-yorkshire"),
        ("South Yorks", "south-yorkshire"),
        ("North Yorks", "north-yorkshire"),
        ("Notts", "nottinghamshire"),
        ("Northants", "northamptonshire"),
        ("Leics", "leicestershire"),
        ("Lincs", "lincolnshire"),
        ("Lancs", "lancashire"),
        ("Cambs", "cambridgeshire"),
        ("Beds", "bedfordshire"),
        ("Herts", "hertfordshire"),
        ("Hants", "hampshire"),
        ("Staffs", "staffordshire"),
        ("Derbys", "derbyshire"),
        ("Wilts", "wiltshire"),
        ("Glos|Gloucs", "gloucestershire"),
        ("Devon & Cornwall", "devon-and-cornwall"),
        ("Avon & Somerset", "avon-and-somerset"),
        ("Gwent|Heddlu Gwent", "gwent"),
    ];

    /// <summary>The identifiers of the forces that a text names by such a name, in capitals as they are written.</summary>
    public static IEnumerable<string> In(string text) =>
        _short
            .Where(name => Regex.IsMatch(text, $@"\b(?:{name.Names})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            .Select(name => name.Id);

    /// <summary>The words of a text for a force or a country that is not held here: "Police Scotland", "the Blankshire force"; null where
    /// there are none.</summary>
    /// <param name="text">The text.</param>
    public static string? NotHeldIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Elsewhere().Match(text) is { Success: true } match ? match.Value.Trim() : null;
    }

    /// <summary>The words of a text that say that a force is meant: a name before "Police" or "Constabulary"; null where there are
    /// none.</summary>
    /// <param name="text">The text.</param>
    public static string? MeantIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Named().Match(text) is { Success: true } match ? match.Value.Trim() : null;
    }

    [GeneratedRegex(
        @"\b(?:Police Scotland|Scotland|Scottish|Northern Ireland|PSNI|Ireland|Irish|France|Germany|America|the US|USA|United States|the UK|Britain)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"\b(?!The\b|In\b|Of\b|At\b|By\b|And\b|Police\b)[A-Z][a-z]+(?:[ -](?:and |& )?[A-Z][a-z]+)*(?= (?:Police|Constabulary|force)\b)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Named();
}
