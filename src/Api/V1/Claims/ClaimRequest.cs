using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>A claim to be checked: a sentence, or just its number, and of what it is where the sentence does not say.</summary>
public sealed record ClaimRequest
{
    /// <summary>
    /// The claim as it was made, at most 500 characters: "23% of rape cases in Essex end in conviction", "1 in 62", "fewer than 12", "843
    /// of 52,210". The area, the offence and the period are found in it where they are named.
    /// </summary>
    /// <example>23% of rape cases in Essex ended in conviction in 2017</example>
    public string? Text { get; init; }

    /// <summary>The force or other area it is about: an identifier of <c>/areas</c>. It stands in place of any that the text
    /// names.</summary>
    /// <example>essex</example>
    public string? Area { get; init; }

    /// <summary>The same by the name that paths use; give one of the two.</summary>
    public string? Force { get; init; }

    /// <summary>The offence: an identifier of <c>/offences</c>. It stands in place of any that the text names.</summary>
    /// <example>rape</example>
    public string? Offence { get; init; }

    /// <summary>The period. It stands in place of any that the text names.</summary>
    /// <example>2017</example>
    public string? Period { get; init; }

    internal sealed class Validator : AbstractValidator<ClaimRequest>
    {
        public Validator(AreaCatalogue areas, OffenceCatalogue offences)
        {
            this.MustBeGiven(
                "text",
                request => string.IsNullOrWhiteSpace(request.Text) ? null : request.Text,
                "Give text: the claim as it was made, such as \"23% of rape cases in Essex end in conviction\"."
            );
            RuleFor(request => request)
                .Custom(
                    (request, context) =>
                    {
                        if (request.Text is { Length: > ClaimReader.LongestText } text)
                            context.AddFailures([
                                QuestionRules.Wrong("too-long", "text", text, $"A claim has at most {ClaimReader.LongestText} characters."),
                            ]);
                        if (request.Area is not null && request.Force is not null)
                            context.AddFailures([
                                QuestionRules.Wrong(
                                    "conflicting-parameters",
                                    "force",
                                    request.Force,
                                    "force and area say the same: give one of them."
                                ),
                            ]);
                    }
                );
            this.MustBeOneOf("area", "unknown-area", request => request.Area, Candidates.Of(areas));
            this.MustBeOneOf("force", "unknown-force", request => request.Force, Candidates.Of(areas.Forces.Concat(areas.ReportingBodies)));
            this.MustBeOneOf("offence", "unknown-offence", request => request.Offence, Candidates.Of(offences));
            this.MustBePeriod("period", request => request.Period);
        }
    }
}
