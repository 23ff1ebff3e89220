using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>The rules that every question for figures obeys.</summary>
internal abstract class FiguresRequestValidator<T> : AbstractValidator<T>
    where T : FiguresRequest
{
    protected FiguresRequestValidator(
        OffenceCatalogue offences,
        IReleaseQueries releases,
        TimeProvider time,
        IOptions<PagingOptions> paging
    )
    {
        MustBeKnown("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
        this.MustAllBePeriods("period", request => request.Period);
        RuleFor(request => request.From)
            .Must(text => text is null || DayRange.Start(text) is not null)
            .WithErrorCode("invalid-date")
            .WithMessage(DayRange.Message);
        RuleFor(request => request.To)
            .Must(text => text is null || DayRange.End(text) is not null)
            .WithErrorCode("invalid-date")
            .WithMessage(DayRange.Message);
        RuleFor(request => request.To)
            .Must((request, _) => !(DayRange.Start(request.From) > DayRange.End(request.To)))
            .WithErrorCode("from-after-to")
            .WithMessage("The end 'to' lies before the start 'from': give the earlier one as 'from'.");
        RuleFor(request => request.Breakdown)
            .Must(text => text is null or "none" || Breakdown.TryParse(text) is not null)
            .WithErrorCode("invalid-breakdown")
            .WithMessage("A breakdown is dimension=category, such as victim-sex=female, several joined by semicolons; or none.");
        RuleFor(request => request.AsOf)
            .Custom(
                (text, context) =>
                {
                    if (text is not null && QuestionRules.AsOfError(text, time.GetUtcNow()) is { } error)
                        context.AddFailures([error]);
                }
            );
        RuleFor(request => request.Release)
            .CustomAsync(
                async (id, context, cancellationToken) =>
                {
                    if (id is null)
                        return;
                    var known = await releases.IndexAsync(cancellationToken);
                    if (known.Find(id) is null or { Status: ReleaseStatus.Draft })
                        context.AddFailures([
                            UnknownValue.Error(
                                "unknown-release",
                                "release",
                                id,
                                [.. known.Public.Select(release => Candidate.Of(release.Id))]
                            ),
                        ]);
                }
            );
        RuleFor(request => request.Release)
            .Null()
            .When(request => request.AsOf is not null)
            .WithErrorCode("conflicting-parameters")
            .WithMessage("release and asOf cannot be given together: a release is one fixed version, asOf chooses among versions.");
        Include(new PagingRules<T>(paging.Value, request => request.PageSize, request => request.Cursor));
    }

    protected void MustBeKnown(string path, string code, Func<T, string[]?> values, IReadOnlyList<Candidate> candidates) =>
        this.MustAllBeKnown(path, code, values, candidates);
}
