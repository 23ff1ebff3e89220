using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Validation;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>In which form a release is downloaded.</summary>
public sealed record DownloadRequest
{
    internal const string Csv = "csv";
    internal const string Json = "json";
    internal const string Csvw = "csvw";

    /// <summary><c>csv</c> (the figures, the default), <c>csvw</c> (the metadata of that file), <c>json</c> (both in one document),
    /// <c>xlsx</c>, <c>parquet</c> or <c>json-stat</c>.</summary>
    /// <example>csv</example>
    public string? Format { get; init; }

    internal sealed class Validator : AbstractValidator<DownloadRequest>
    {
        public Validator(IEnumerable<IReleaseFile> files)
        {
            Candidate[] formats =
            [
                Candidate.Of(Csv),
                Candidate.Of(Json),
                Candidate.Of(Csvw),
                .. files.Select(file => Candidate.Of(file.Format)),
            ];
            RuleFor(request => request.Format)
                .Custom(
                    (format, context) =>
                    {
                        if (format is not null && !Array.Exists(formats, known => known.Id == format))
                            context.AddFailures([UnknownValue.Error("unknown-format", "format", format, formats)]);
                    }
                );
        }
    }
}
