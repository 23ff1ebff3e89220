using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Validation;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>In which form a release is downloaded.</summary>
public sealed record DownloadRequest
{
    internal const string Csv = "csv";
    internal const string Json = "json";
    internal const string Csvw = "csvw";

    /// <summary><c>csv</c> (the figures, the default), <c>csvw</c> (the metadata of that file) or <c>json</c> (both in one document).</summary>
    /// <example>csv</example>
    public string? Format { get; init; }

    internal sealed class Validator : AbstractValidator<DownloadRequest>
    {
        private static readonly Candidate[] _formats = [Candidate.Of(Csv), Candidate.Of(Json), Candidate.Of(Csvw)];

        public Validator() => RuleFor(request => request.Format).Custom((format, context) =>
        {
            if (format is not null && !_formats.Any(known => known.Id == format))
                context.AddFailures([UnknownValue.Error("unknown-format", "format", format, _formats)]);
        });
    }
}
