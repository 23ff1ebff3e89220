using System.Globalization;
using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Rules that questions of several kinds share, for parameters that take one value.</summary>
internal static class QuestionRules
{
    private const int MostErrors = 10;

    public static void MustBeGiven<T>(this AbstractValidator<T> validator, string path, Func<T, string?> value, string message) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is null)
                        context.AddFailures([
                            new ApiError
                            {
                                Code = "missing-parameter",
                                Path = path,
                                Message = message,
                            },
                        ]);
                }
            );

    public static void MustBeOneOf<T>(
        this AbstractValidator<T> validator,
        string path,
        string code,
        Func<T, string?> value,
        IReadOnlyList<Candidate> candidates
    )
    {
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is { } given && !IsKnown(given, candidates))
                        context.AddFailures([UnknownValue.Error(code, path, given, candidates)]);
                }
            );
    }

    public static void MustAllBeKnown<T>(
        this AbstractValidator<T> validator,
        string path,
        string code,
        Func<T, string[]?> values,
        IReadOnlyList<Candidate> candidates
    )
    {
        validator.MustAll(path, values, value => IsKnown(value, candidates) ? null : UnknownValue.Error(code, path, value, candidates));
    }

    public static void MustAllBePeriods<T>(this AbstractValidator<T> validator, string path, Func<T, string[]?> values) =>
        validator.MustAll(
            path,
            values,
            text =>
                text == TimePeriod.UndatedId || TimePeriod.TryParse(text) is not null
                    ? null
                    : Wrong("invalid-period", path, text, $"'{UnknownValue.Echo(text)}' is not a period: {PeriodText.Forms}, or undated.")
        );

    private static bool IsKnown(string value, IReadOnlyList<Candidate> candidates) => candidates.Any(candidate => candidate.Id == value);

    private static void MustAll<T>(
        this AbstractValidator<T> validator,
        string path,
        Func<T, string[]?> values,
        Func<string, ApiError?> errorOf
    ) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    var given = FiguresRequest.Values(values(request));
                    if (given.Count > FiguresRequest.MostValues)
                        context.AddFailures([
                            Wrong("too-many-values", path, "", $"{path} takes at most {FiguresRequest.MostValues} values."),
                        ]);
                    context.AddFailures(given.Take(FiguresRequest.MostValues).Select(errorOf).OfType<ApiError>().Take(MostErrors));
                }
            );

    public static void MustBePeriod<T>(this AbstractValidator<T> validator, string path, Func<T, string?> value) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is { } given && given != TimePeriod.UndatedId && TimePeriod.TryParse(given) is null)
                        context.AddFailures([
                            Wrong(
                                "invalid-period",
                                path,
                                given,
                                $"'{UnknownValue.Echo(given)}' is not a period: {PeriodText.Forms}, or undated."
                            ),
                        ]);
                }
            );

    public static void MustBeBreakdown<T>(this AbstractValidator<T> validator, string path, Func<T, string?> value) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is { } given && given != "none" && Breakdown.TryParse(given) is null)
                        context.AddFailures([
                            Wrong(
                                "invalid-breakdown",
                                path,
                                given,
                                "A breakdown is dimension=category, such as victim-sex=female, several joined by semicolons; or none."
                            ),
                        ]);
                }
            );

    public static void MustBeKnowledgeTime<T>(
        this AbstractValidator<T> validator,
        string path,
        Func<T, string?> value,
        TimeProvider time
    ) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is { } given && AsOfError(given, time.GetUtcNow(), path) is { } error)
                        context.AddFailures([error]);
                }
            );

    public static void MustBeDataSet<T>(this AbstractValidator<T> validator, Func<T, string?> value, IReleaseQueries releases) =>
        validator
            .RuleFor(request => request)
            .CustomAsync(
                async (request, context, cancellationToken) =>
                {
                    if (value(request) is not { } id)
                        return;
                    var known = (await releases.IndexAsync(cancellationToken))
                        .Public.Select(release => release.DataSet)
                        .DistinctBy(set => set.Id)
                        .ToList();
                    if (known.TrueForAll(set => set.Id != id))
                        context.AddFailures([
                            UnknownValue.Error("unknown-data-set", "dataSet", id, [.. known.Select(set => Candidate.Of(set.Id))]),
                        ]);
                }
            );

    public static void MustBeRelease<T>(
        this AbstractValidator<T> validator,
        string path,
        Func<T, string?> value,
        IReleaseQueries releases
    ) =>
        validator
            .RuleFor(request => request)
            .CustomAsync(
                async (request, context, cancellationToken) =>
                {
                    if (value(request) is not { } id)
                        return;
                    var known = await releases.IndexAsync(cancellationToken);
                    if (known.Find(id) is null or { Status: ReleaseStatus.Draft })
                        context.AddFailures([
                            UnknownValue.Error("unknown-release", path, id, [.. known.Public.Select(release => Candidate.Of(release.Id))]),
                        ]);
                }
            );

    public static void MustBeDay<T>(this AbstractValidator<T> validator, string path, Func<T, string?> value) =>
        validator
            .RuleFor(request => request)
            .Custom(
                (request, context) =>
                {
                    if (value(request) is { } given && DayRange.Start(given) is null)
                        context.AddFailures([
                            Wrong(
                                "invalid-date",
                                path,
                                given,
                                DayRange.Message.Replace("{PropertyValue}", UnknownValue.Echo(given), StringComparison.Ordinal)
                            ),
                        ]);
                }
            );

    public static ApiError? AsOfError(string text, DateTimeOffset now, string path = "asOf") =>
        KnowledgeTime.TryParse(text, now) switch
        {
            null => Wrong("invalid-date", path, text, $"'{UnknownValue.Echo(text)}' is not {KnowledgeTime.Forms}."),
            { } instant when instant > now => Wrong(
                "as-of-in-future",
                path,
                text,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"asOf asks what was known then, and {UnknownValue.Echo(text)} has not come yet: give a day up to today."
                )
            ),
            _ => null,
        };

    public static ApiError Wrong(string code, string path, string value, string message) =>
        new()
        {
            Code = code,
            Path = path,
            Value = UnknownValue.Echo(value),
            Message = message,
        };
}
