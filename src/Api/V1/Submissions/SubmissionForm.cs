using FluentValidation;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>A file submitted as a new release, and what it does not say itself.</summary>
public record SubmissionForm
{
    /// <summary>The file, in any format that the service imports (docs/importing.md), at most 200 MB.</summary>
    public IFormFile? File { get; init; }

    /// <summary>The data set that the file must be of; a file of another is refused. Without it, the file says so itself.</summary>
    public string? DataSet { get; init; }

    /// <summary>The period of a file that does not say it itself.</summary>
    public string? Period { get; init; }

    /// <summary>When it was published, as exactly as known: <c>2026-11-23</c>, <c>2026-11</c> or <c>2026</c>. Without it, the moment of its
    /// publication here.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>What it means that a table of the file has no row for a combination that it names otherwise: <c>unknown</c> (the default:
    /// nothing is summed over it) or <c>zero</c> (the publisher leaves zeros out).</summary>
    public string? AbsentRows { get; init; }

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : SubmissionForm
    {
        protected Rules()
        {
            RuleFor(form => form.File)
                .NotNull()
                .WithErrorCode("missing-file")
                .WithMessage("Send the file as the part 'file' of a multipart form.");
            RuleFor(form => form.File)
                .Must(file => file is null or { Length: > 0 })
                .WithErrorCode("empty-file")
                .WithMessage("The file is empty.");
            RuleFor(form => form.DataSet)
                .Must(id => id is null || Slug.IsValid(id))
                .WithErrorCode("invalid-data-set")
                .WithMessage("A data set is named in lower case with hyphens.");
            RuleFor(form => form.Period)
                .Must(text => text is null || TimePeriod.TryParse(text) is not null)
                .WithErrorCode("invalid-period")
                .WithMessage($"A period is one of {PeriodText.Forms}.");
            RuleFor(form => form.PublishedOn)
                .Must(text => text is null || Infrastructure.Importing.PartialDate.IsValid(text))
                .WithErrorCode("invalid-date")
                .WithMessage("A date is written 2026-11-23, 2026-11 or 2026.");
            RuleFor(form => form.AbsentRows)
                .Must(text => text is null or "unknown" or "zero")
                .WithErrorCode("invalid-absent-rows")
                .WithMessage("absentRows is 'unknown' or 'zero'.");
        }
    }

    internal sealed class Validator : Rules<SubmissionForm>;
}
