using System.Text.RegularExpressions;

namespace OutcomesApi.Domain.Claims;

/// <summary>The short names that newspapers give police forces, and the forces that are meant but not held here.</summary>
public static partial class ForceNames
{
    private static readonly (Regex Names, string Id)[] _short =
    [
        (Names("Met|MPS|Scotland Yard|London's police"), "metropolitan"),
        (Names("GMP|Manchester(?:'s)? [Pp]olice|Manchester force"), "greater-manchester"),
        (Names("WMP|West Mids"), "west-midlands"),
        (Names("TVP"), "thames-valley"),
        (Names("BTP"), "btp"),
        (Names("West Yorks"), "west-yorkshire"),
        (Names("South Yorks"), "south-yorkshire"),
        (Names("North Yorks"), "north-yorkshire"),
        (Names("Notts"), "nottinghamshire"),
        (Names("Northants"), "northamptonshire"),
        (Names("Leics"), "leicestershire"),
        (Names("Lincs"), "lincolnshire"),
        (Names("Lancs"), "lancashire"),
        (Names("Cambs"), "cambridgeshire"),
        (Names("Beds"), "bedfordshire"),
        (Names("Herts"), "hertfordshire"),
        (Names("Hants"), "hampshire"),
        (Names("Staffs"), "staffordshire"),
        (Names("Derbys"), "derbyshire"),
        (Names("Wilts"), "wiltshire"),
        (Names("Glos|Gloucs"), "gloucestershire"),
        (Names("Devon & Cornwall"), "devon-and-cornwall"),
        (Names("Avon & Somerset"), "avon-and-somerset"),
    ];

    /// <summary>The identifiers of the forces that a text names by such a name, in capitals as they are written, and where.</summary>
    public static IEnumerable<(string Id, int Start)> In(string text) =>
        _short.SelectMany(name => name.Names.Matches(text).Select(match => (name.Id, match.Index)));

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

    // Capitals count: "met" is a verb.
    private static Regex Names(string names) => new($@"\b(?:{names})\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(
        @"\b(?:Police Scotland|Scotland(?! Yard)|Scottish|Northern Ireland|PSNI|Ireland|Irish|Garda\w*|France|Germany|America|the US|USA|United States|the UK|Britain)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        @"\b(?!The\b|In\b|Of\b|At\b|By\b|And\b|Police\b|Only\b|Just\b|Local\b|British\b|English\b|Our\b|Last\b|Home Office\b|When\b|If\b|How\b|Most\b|Some\b|Many\b|Every\b)[A-Z][a-z]+(?:[ -](?:and |& )?[A-Z][a-z]+)*(?=(?:'s)? (?:[Pp]olice|[Cc]onstabulary|force)\b)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Named();
}
