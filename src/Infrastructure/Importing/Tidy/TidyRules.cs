using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>What must hold for the head of a document in the tidy form before its figures are read.</summary>
internal static class TidyRules
{
    private const int LongestTitle = 400;
    private const int LongestPublisher = 200;
    private const int LongestNote = 1000;
    private const int ChecksumLength = 64;

    /// <summary>Refuses a head that contradicts itself or goes beyond what the store keeps.</summary>
    public static void Check(TidyHead head, string where)
    {
        if (FaultsOf(head).FirstOrDefault() is { } fault)
            throw new ImportRefusedException("invalid-metadata", $"{where}: {fault}. See docs/tidy-format.md.");
    }

    /// <summary>Takes the entries that the document brings into the code lists. One that is there already must be the same.</summary>
    public static void Register(TidyHead head, ReferenceRegistry registry, string where)
    {
        var lists = registry.Lists;
        var areas = new Entries<Area>(lists.Areas, area => area.Id, area => registry.Register(area), where);
        foreach (var given in head.Areas ?? [])
        {
            areas.Take(
                new Area(given.Id, given.Name, given.Level)
                {
                    GssCode = given.GssCode is { } code ? GssCode.Parse(code) : null,
                    Parent = areas.Above(given.Parent),
                },
                (one, other) => one.Level == other.Level && one.GssCode == other.GssCode && one.Parent == other.Parent
            );
        }

        var offences = new Entries<OffenceType>(lists.Offences, offence => offence.Id, offence => registry.Register(offence), where);
        foreach (var given in head.Offences ?? [])
        {
            offences.Take(
                new OffenceType(given.Id, given.Name, given.Level, given.Classification)
                {
                    Code = given.Code,
                    Parent = offences.Above(given.Parent),
                },
                (one, other) =>
                    one.Level == other.Level
                    && one.Classification == other.Classification
                    && one.Code == other.Code
                    && one.Parent == other.Parent
            );
        }

        var types = new Entries<OutcomeType>(lists.OutcomeTypes, type => type.Id, type => registry.Register(type), where);
        foreach (var given in head.OutcomeTypes ?? [])
            types.Take(
                OutcomeType.Registered(
                    given.Code,
                    given.Name,
                    given.GroupId is null ? null : new OutcomeGroup(given.GroupId, given.GroupName!)
                ),
                (one, other) => one.Name == other.Name
            );
    }

    private static IEnumerable<string> FaultsOf(TidyHead head)
    {
        var release = head.Release;
        foreach (var fault in FaultsOf(release).Concat(FaultsOf(head.Sources)))
            yield return fault;
        if (release.OwnSource is { } own && !head.Sources.Any(source => source.Id == own))
            yield return $"release.ownSource '{own}' is none of the sources";
        foreach (
            var id in (head.Areas ?? [])
                .Select(area => area.Id)
                .Concat((head.Offences ?? []).Select(offence => offence.Id))
                .Where(id => !Slug.IsValid(id))
        )
            yield return $"'{id}' is not an identifier";
        if (
            (head.Areas ?? []).FirstOrDefault(area =>
                area.Level is AreaLevel.Force or AreaLevel.ReportingBody or AreaLevel.EnglandAndWales
            ) is
            { } force
        )
            yield return $"the area '{force.Id}' is a {TidyWords.Of(force.Level)}, and those come with the service alone, since sums go over all of them";
        foreach (var area in (head.Areas ?? []).Where(area => area.GssCode is { } code && GssCode.TryParse(code) is null))
            yield return $"the area '{area.Id}' has the code '{area.GssCode}', which is none of the Government Statistical Service";
        foreach (var name in Names(head).Where(name => string.IsNullOrWhiteSpace(name) || name.Length > LongestPublisher))
            yield return $"'{name}' is no name of 1 to {LongestPublisher} characters";
        if (
            (head.OutcomeTypes ?? []).Any(type =>
                !Slug.IsValid(type.Code.ToLowerInvariant())
                || type.Code.Length > 10
                || (type.GroupId is null) != (type.GroupName is null)
                || (type.GroupId is { } group && !Slug.IsValid(group))
            )
        )
            yield return "an outcome type has a code such as 23, and groupId and groupName both or neither";
        if ((release.Checksum is null) != (head.ContentChecksum is null))
            yield return "release.checksum and contentChecksum stand together or not at all";
    }

    private static IEnumerable<string> Names(TidyHead head) =>
        (head.Areas ?? [])
            .Select(area => area.Name)
            .Concat((head.Offences ?? []).Select(offence => offence.Name))
            .Concat((head.OutcomeTypes ?? []).Select(type => type.Name));

    private static IEnumerable<string> FaultsOf(TidyRelease release)
    {
        if (!Slug.IsValid(release.DataSet.Id))
            yield return $"release.dataSet.id '{release.DataSet.Id}' is not an identifier: lower-case words joined by hyphens are";
        if (!IsText(release.Title, LongestTitle) || !IsText(release.DataSet.Title, LongestTitle))
            yield return $"a title has 1 to {LongestTitle} characters";
        if (!IsText(release.DataSet.Publisher, LongestPublisher))
            yield return $"a publisher has 1 to {LongestPublisher} characters";
        if (release.Version < 1)
            yield return "release.version is from 1";
        if (release.Status == ReleaseStatus.Draft)
            yield return "release.status is published, superseded or withdrawn";
        if (release.Withdrawal is { } withdrawal && (release.Status != ReleaseStatus.Withdrawn || !IsText(withdrawal.Reason, LongestNote)))
            yield return $"release.withdrawal stands with the status withdrawn, and its reason has 1 to {LongestNote} characters";
        if (release.CorrectionReason is { } reason && !IsText(reason, LongestNote))
            yield return $"release.correctionReason has 1 to {LongestNote} characters";
        foreach (
            var date in new[] { release.PublishedOn, release.ExtractedOn }.Where(date => date is not null && !PartialDate.IsValid(date))
        )
            yield return $"'{date}' is not a date: 2019-01-24, 2019-01 or 2019";
        if (release.PublishedOn is not null && release.PublishedAt is not null)
            yield return "release.publishedAt stands only where publishedOn is unknown";
        foreach (var word in (release.CompleteOver ?? []).Where(word => !Completeness.All.Contains(word)))
            yield return $"release.completeOver has '{word}', which is none of {string.Join(", ", Completeness.All)}";
        foreach (var period in (release.Periods ?? []).Where(period => TimePeriod.TryParse(period) is null))
            yield return $"release.periods has '{period}', which is none of {PeriodText.Forms}";
        if (release.FigureCount < 0)
            yield return "release.figureCount is not negative";
        if (release.Checksum is { } checksum && (checksum.Length != ChecksumLength || !checksum.All(char.IsAsciiHexDigitLower)))
            yield return "release.checksum is a SHA-256 in hexadecimal, in lower case";
    }

    private static IEnumerable<string> FaultsOf(IReadOnlyList<ManifestSource> sources)
    {
        if (sources.Count == 0)
            yield return "sources is empty: figures have a source";
        if (sources.GroupBy(source => source.Id).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            yield return $"the source '{twice}' stands twice";
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (!Slug.IsValid(source.Id))
                yield return $"'{source.Id}' is not an identifier: lower-case words joined by hyphens are";
            if (!IsText(source.Title, LongestTitle) || !IsText(source.Publisher, LongestPublisher))
                yield return $"the source '{source.Id}' has a title of 1 to {LongestTitle} and a publisher of 1 to {LongestPublisher} characters";
            if (
                source.Url?.Length > LongestNote
                || source.Note?.Length > LongestNote
                || source.Table?.Length > LongestTitle
                || source.Licence?.Length > LongestPublisher
            )
                yield return $"a text of the source '{source.Id}' is too long";
            if (source.Url is { } url && !IsAddress(url))
                yield return $"the source '{source.Id}' has the url '{url}': an absolute address with http or https is needed";
            if (source.PublishedOn is { } date && !PartialDate.IsValid(date))
                yield return $"'{date}' is not a date: 2019-01-24, 2019-01 or 2019";
            foreach (var from in source.DerivedFrom.Where(from => !before.Contains(from.Id)))
                yield return $"the source '{source.Id}' draws on '{from.Id}', which does not stand before it";
            before.Add(source.Id);
        }
    }

    // Readers follow it as a link.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsText(string text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;

    private sealed class Entries<T>(Catalogue<T> known, Func<T, string> idOf, Action<T> register, string where)
        where T : class
    {
        private readonly Dictionary<string, T> _new = new(StringComparer.Ordinal);

        public T? Above(string? id) =>
            id is null
                ? null
                : known.Find(id)
                    ?? _new.GetValueOrDefault(id)
                    ?? throw new ImportRefusedException(
                        "invalid-metadata",
                        $"{where}: the parent '{id}' is not known, and does not stand before what it contains."
                    );

        public void Take(T entry, Func<T, T, bool> isSame)
        {
            if ((known.Find(idOf(entry)) ?? _new.GetValueOrDefault(idOf(entry))) is { } there)
            {
                if (!isSame(entry, there))
                    throw new ImportRefusedException(
                        "entry-differs",
                        $"{where}: '{idOf(entry)}' stands for something else in this store than in the document, so that its figures would be given to the wrong one."
                    );
                return;
            }

            _new[idOf(entry)] = entry;
            register(entry);
        }
    }
}
