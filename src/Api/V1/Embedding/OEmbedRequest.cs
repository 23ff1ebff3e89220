using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.Validation;

namespace OutcomesApi.Api.V1.Embedding;

/// <summary>What is to be embedded.</summary>
public sealed record OEmbedRequest
{
    /// <summary>The address of a picture of this service: a path of <c>/v1</c> with the suffix <c>.svg</c>. Needed. Other hosts are
    /// refused, and nothing is fetched.</summary>
    public string? Url { get; init; }

    /// <summary>The format of the answer: <c>json</c>, the only one.</summary>
    /// <example>json</example>
    public string? Format { get; init; }

    /// <summary>How wide it may be at most, in pixels; at least 1.</summary>
    /// <example>640</example>
    public int? MaxWidth { get; init; }

    /// <summary>How high it may be at most. It is part of the protocol and has no effect: the height follows from the width, and is not
    /// cut.</summary>
    public int? MaxHeight { get; init; }

    internal sealed class Validator : AbstractValidator<OEmbedRequest>
    {
        public Validator()
        {
            this.MustBeGiven(
                "url",
                request => request.Url,
                "Give url: the address of a picture of this service, such as /v1/forces/essex/rates.svg?offence=rape with its host."
            );
            this.MustBeOneOf("format", "unknown-format", request => request.Format, [Candidate.Of("json")]);
            RuleFor(request => request)
                .Custom(
                    (request, context) =>
                    {
                        if (request.MaxWidth < 1)
                            context.AddFailures([
                                QuestionRules.Wrong("out-of-range", "maxWidth", $"{request.MaxWidth}", "maxwidth is in pixels, 1 or more."),
                            ]);
                        if (request.MaxHeight < 1)
                            context.AddFailures([
                                QuestionRules.Wrong(
                                    "out-of-range",
                                    "maxHeight",
                                    $"{request.MaxHeight}",
                                    "maxheight is in pixels, 1 or more."
                                ),
                            ]);
                    }
                );
        }
    }
}
