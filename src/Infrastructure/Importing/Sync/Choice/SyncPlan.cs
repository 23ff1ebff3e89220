namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>
/// Which files of the page are taken: for each financial year the fullest and newest outcomes file, and of recorded crime by force the
/// newest files that share no year. Nothing that would count an offence twice is taken. Every file has a choice.
/// </summary>
/// <param name="Choices">The choices, in the order of the page.</param>
public sealed record SyncPlan(IReadOnlyList<AttachmentChoice> Choices)
{
    // From April 2014 forces record outcome types 0 to 22; before, kinds of detection.
    private static readonly DateOnly _firstOutcomeTypes = new(2014, 4, 1);

    /// <summary>The files that are taken.</summary>
    public IEnumerable<AttachmentChoice> Taken => Choices.Where(choice => choice.IsTaken);

    /// <summary>Decides of every file of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="includesPartnerships">Whether recorded crime by community safety partnership is taken too, in the same way.</param>
    public static SyncPlan Of(LandingPage page, bool includesPartnerships)
    {
        ArgumentNullException.ThrowIfNull(page);
        var files = page
            .Attachments.Select((attachment, order) => new Candidate(order, attachment, AttachmentName.Read(attachment)))
            .Select(file => (File: file, RuledOut: RuledOut(file, includesPartnerships)))
            .ToList();
        var left = files.Where(file => file.RuledOut is null).ToLookup(file => file.File.Name.Series, file => file.File);
        var choices = files
            .Where(file => file.RuledOut is not null)
            .Select(file => (file.File.Order, Choice: file.RuledOut!))
            .Concat(Outcomes(left[PublishedSeries.Outcomes]))
            .Concat(Blocks(left[PublishedSeries.RecordedCrimeByForce]))
            .Concat(Blocks(left[PublishedSeries.RecordedCrimeByPartnership]));
        return new SyncPlan([.. choices.OrderBy(choice => choice.Order).Select(choice => choice.Choice)]);
    }

    private static AttachmentChoice? RuledOut(Candidate file, bool includesPartnerships) =>
        file.Name switch
        {
            { Series: PublishedSeries.Unknown } => file.PassedOver(
                PassOverCodes.NotRecognised,
                "Neither its name nor its title is that of a known series; left out rather than counted twice."
            ),
            { Series: PublishedSeries.NotATable } => file.PassedOver(PassOverCodes.NotATable, "It is no XLSX, ODS or CSV file."),
            { Series: PublishedSeries.AlternateOffences } => file.PassedOver(
                PassOverCodes.DoubleCount,
                "Its outcome types 1A, 2A and 3A are inside types 1, 2 and 3 of the outcomes files."
            ),
            { Series: PublishedSeries.Subcodes } => file.PassedOver(
                PassOverCodes.DoubleCount,
                "It divides offence codes of the other files, and has a row for England and Wales among the forces."
            ),
            { Series: PublishedSeries.FlaggedOutcomes } => file.PassedOver(
                PassOverCodes.DoubleCount,
                "Its offences are a selection of those in the outcomes files."
            ),
            { Series: PublishedSeries.SupplementaryMetrics } => file.PassedOver(
                PassOverCodes.DerivedFigures,
                "Its percentages are derived from counts of the outcomes files, and rolling years overlap."
            ),
            { Series: PublishedSeries.RapeIncidents } => file.PassedOver(
                PassOverCodes.OtherCount,
                "It counts incidents reported as rape, which are not all recorded as offences."
            ),
            { Series: PublishedSeries.AreaLookup } => file.PassedOver(PassOverCodes.NotFigures, "It lists areas and holds no figures."),
            { Series: PublishedSeries.RecordedCrimeByPartnership } when !includesPartnerships => file.PassedOver(
                PassOverCodes.DoubleCount,
                "It has the offences of the police force area tables again, by smaller areas. Ask for it with --include csp."
            ),
            { Covers: null } => file.PassedOver(
                PassOverCodes.PeriodUnclear,
                "Neither its name nor its title says which months it is about."
            ),
            { Series: PublishedSeries.Outcomes, Covers.Last: { } last } when last < _firstOutcomeTypes => file.PassedOver(
                PassOverCodes.NotJoinable,
                "Before April 2014 outcomes were counted by kind of detection and without quarters; they cannot be joined with outcome types."
            ),
            { Series: PublishedSeries.Outcomes, Covers: { FinancialYear: null } covers } => file.PassedOver(
                PassOverCodes.PeriodUnclear,
                $"Its months ({covers}) are no financial year or the beginning of one; they would overlap with the files of financial years."
            ),
            _ => null,
        };

    private static IEnumerable<(int Order, AttachmentChoice Choice)> Outcomes(IEnumerable<Candidate> files) =>
        files.GroupBy(file => file.Covers.FinancialYear).SelectMany(year => OfOneYear([.. Preferred(year)]));

    private static IEnumerable<(int Order, AttachmentChoice Choice)> OfOneYear(IReadOnlyList<Candidate> preferred)
    {
        var taken = preferred[0];
        yield return (
            taken.Order,
            taken.Taken($"Outcomes, {taken.Covers}{(taken.Covers.IsFinancialYear ? "" : ": no file of the whole year yet")}.")
        );
        foreach (var file in preferred.Skip(1))
            yield return (
                file.Order,
                file.Covers == taken.Covers
                    ? Older(file, taken)
                    : file.PassedOver(PassOverCodes.PartOfYear, $"{taken.FileName} has more of the same financial year.")
            );
    }

    private static IEnumerable<(int Order, AttachmentChoice Choice)> Blocks(IEnumerable<Candidate> files)
    {
        var taken = new List<Candidate>();
        foreach (var file in Preferred(files))
        {
            var rival = taken.Find(other => other.Covers.Overlaps(file.Covers));
            if (rival is null)
                taken.Add(file);
            yield return (file.Order, rival is null ? file.Taken($"Recorded crime, {file.Covers}.") : OverlapsWith(file, rival));
        }
    }

    private static IEnumerable<Candidate> Preferred(IEnumerable<Candidate> files) =>
        files
            .OrderByDescending(file => file.Covers.Last ?? DateOnly.MaxValue)
            .ThenByDescending(file => file.Name.PublishedOn ?? DateOnly.MinValue)
            .ThenBy(file => file.Order);

    private static AttachmentChoice OverlapsWith(Candidate file, Candidate rival) =>
        file.Covers.First == rival.Covers.First
            ? Older(file, rival)
            : file.PassedOver(PassOverCodes.Overlaps, $"{rival.FileName} has months of it ({rival.Covers}) in a newer state.");

    private static AttachmentChoice Older(Candidate file, Candidate taken) =>
        file.Covers == taken.Covers && file.Name.PublishedOn == taken.Name.PublishedOn
            ? file.PassedOver(PassOverCodes.Duplicate, $"{taken.FileName} is of the same months and the same date.")
            : file.PassedOver(PassOverCodes.Superseded, $"{taken.FileName} is a later publication of the same table.");

    private sealed record Candidate(int Order, PublishedAttachment Attachment, AttachmentName Name)
    {
        public MonthSpan Covers => Name.Covers!.Value;

        public string FileName => Attachment.FileName;

        public AttachmentChoice Taken(string reason) => new(Attachment, Name, null, reason);

        public AttachmentChoice PassedOver(string code, string reason) => new(Attachment, Name, code, reason);
    }
}
