using System.Text.RegularExpressions;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>Finds out of what a claim is: from what was given with it, else from its text.</summary>
public sealed partial class ClaimScopes(AreaCatalogue areas, OffenceCatalogue offences)
{
    /// <summary>The most areas, and offences, that are taken from one text.</summary>
    public const int MostNamed = 5;

    // "Avon and Somerset" has as many words as names have, and what is shorter than "Kent" is like too many others.
    private const int LongestName = 3;
    private const int ShortestName = 4;
    private const int MostMeant = 3;

    // Most words of a text are no names, so that a name must be written more nearly right than where one was asked for.
    private const int LettersForAnEdit = 5;

    private static readonly (string Id, string Name)[] _commonWords =
    [
        ("domestic-burglary", "burglary"),
        ("non-domestic-burglary", "burglary"),
        ("theft-offences", "theft"),
        ("fraud-offences", "fraud"),
        ("violence-against-the-person", "violent crime"),
        ("homicide", "murder"),
        ("rape", "rapist"),
        ("rape", "raped"),
        ("sexual-offences", "sex offences"),
        ("sexual-offences", "sex crimes"),
        ("grievous-bodily-harm", "GBH"),
        ("homicide", "killing"),
        ("shoplifting", "shop theft"),
        ("all-offences", "all crime"),
        ("all-offences", "all crimes"),
        ("all-offences", "all offences"),
    ];

    /// <summary>The scope, and the text that is left to be read for numbers: with the words of periods blanked out.</summary>
    public (ClaimScope Scope, string Numbers) Of(ClaimRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Of(request, request.Text!);
    }

    /// <summary>The same of some words of the text.</summary>
    public (ClaimScope Scope, string Numbers) Of(ClaimRequest request, string text)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(text);
        var periods = PeriodMention.In(text);
        var rest = periods.Aggregate(
            text,
            (left, mention) => left.Remove(mention.Start, mention.Text.Length).Insert(mention.Start, new string(' ', mention.Text.Length))
        );
        return (
            new ClaimScope(AreasOf(request, text), OffencesOf(request, text), PeriodsOf(request, periods))
            {
                Subject = ClaimSubject.In(text),
            },
            rest
        );
    }

    /// <summary>The forces whose names are written nearly like some words of a text, at most three: for a text that names none.</summary>
    public IReadOnlyList<string> ForcesMeant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var forces = Candidates.Of(areas.Forces);
        return [.. Meant().Distinct().Take(MostMeant)];

        IEnumerable<string> Meant() =>
            from length in Enumerable.Range(1, LongestName).Reverse()
            from start in Enumerable.Range(0, Math.Max(0, words.Length - length + 1))
            let meant = string.Join(' ', words.Skip(start).Take(length))
            where meant.Count(char.IsLetter) >= ShortestName
            from id in NearestMatch.Of(meant, forces, LettersForAnEdit)
            select id;
    }

    private Area[] AreasOf(ClaimRequest request, string text)
    {
        if ((request.Area ?? request.Force) is { } id)
            return [areas[id]];
        var names = areas
            .OrderBy(area => area.Level is AreaLevel.Force or AreaLevel.EnglandAndWales ? 0 : 1)
            .SelectMany(area => area.Spellings.Select(spelling => (area, spelling.Text)).Prepend((area, area.Name)));
        var named = new NameMentions<Area>(names.DistinctBy(pair => (pair.Item2.ToUpperInvariant(), pair.area.Id)))
            .In(text)
            .Select(mention => (Area: mention.Thing, mention.Start));
        return
        [
            .. ForceNames
                .In(text)
                .Select(name => (Area: areas.Find(name.Id)!, name.Start))
                .Where(name => name.Area is not null)
                .Concat(named)
                .OrderBy(mention => mention.Start)
                .Select(mention => mention.Area)
                .Distinct()
                .Take(MostNamed),
        ];
    }

    private OffenceType[] OffencesOf(ClaimRequest request, string text)
    {
        if (request.Offence is { } id)
            return [offences[id]];
        var names = offences
            .Where(offence => offence.Level != OffenceLevel.Code)
            .SelectMany(offence => offence.Spellings.Select(spelling => (offence, spelling.Text)).Prepend((offence, offence.Name)))
            .Concat(_commonWords.Where(word => offences.Find(word.Id) is not null).Select(word => (offences[word.Id], word.Name)));
        List<OffenceType> named = [.. new NameMentions<OffenceType>(names).In(text).Select(mention => mention.Thing).Take(MostNamed)];
        if (named.Count == 0 && AnyCrime().IsMatch(text) && offences.Find("all-offences") is { } all)
            named.Add(all);
        return [.. named];
    }

    [GeneratedRegex(@"\b(?:crimes?|offences|offending)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyCrime();

    private static TimePeriod[] PeriodsOf(ClaimRequest request, IReadOnlyList<PeriodMention> mentions) =>
        request.Period is { } given
            ? [given == TimePeriod.UndatedId ? TimePeriod.Undated("any") : TimePeriod.Parse(given)]
            : [.. mentions.Select(mention => mention.Period).Distinct().Take(MostNamed)];
}
