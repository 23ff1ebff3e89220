using FluentValidation;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.Validation;

namespace OutcomesApi.Api.Charts;

/// <summary>How the picture of an answer is drawn. These parameters belong to the format <c>.svg</c> alone.</summary>
public record ChartRequest
{
    /// <summary>The narrowest picture in pixels.</summary>
    public const int NarrowestWidth = 280;

    /// <summary>The widest picture in pixels.</summary>
    public const int WidestWidth = 1600;

    /// <summary>The width where none is given, in pixels.</summary>
    public const int DefaultWidth = 720;

    /// <summary>Only of the picture (<c>.svg</c>): its width in pixels, from 280 to 1600; 720 where not given. The text keeps its size, so
    /// ask for the width it is shown at.</summary>
    /// <example>720</example>
    public int? Width { get; init; }

    /// <summary>Only of the picture: <c>light</c> (the default), <c>dark</c>, or <c>auto</c> for what the reader's system
    /// prefers.</summary>
    /// <example>light</example>
    public string? Theme { get; init; }

    /// <summary>Only of the picture: its language. There is <c>en</c> so far.</summary>
    /// <example>en</example>
    public string? Lang { get; init; }

    internal static IReadOnlyList<string> Themes { get; } = [.. Enum.GetValues<ChartTheme>().Select(Words.Of)];

    internal static IReadOnlyList<string> Languages { get; } = ["en"];

    internal ChartStyle Style =>
        new(
            Width ?? DefaultWidth,
            Theme is null ? ChartTheme.Light : Enum.GetValues<ChartTheme>().First(theme => Words.Of(theme) == Theme)
        );

    /// <summary>The parameters that were given, with their names.</summary>
    internal virtual IEnumerable<string> Given()
    {
        if (Width is not null)
            yield return "width";
        if (Theme is not null)
            yield return "theme";
        if (Lang is not null)
            yield return "lang";
    }

    internal abstract class Rules<T> : AbstractValidator<T>
        where T : ChartRequest
    {
        protected Rules(IHttpContextAccessor accessor)
        {
            RuleFor(request => request)
                .Custom(
                    (request, context) =>
                    {
                        if (accessor.HttpContext?.Features.Get<RepresentationFeature>()?.Chosen != Representation.Svg)
                            context.AddFailures(
                                request
                                    .Given()
                                    .Select(name =>
                                        Wrong(
                                            "only-for-pictures",
                                            name,
                                            "",
                                            $"{name} says how the picture is drawn: ask for it with the suffix .svg, or leave {name} out."
                                        )
                                    )
                            );
                    }
                );
            RuleFor(request => request)
                .Custom(
                    (request, context) =>
                    {
                        if (request.Width is { } width and (< NarrowestWidth or > WidestWidth))
                            context.AddFailures([
                                Wrong("out-of-range", "width", $"{width}", $"width is in pixels, from {NarrowestWidth} to {WidestWidth}."),
                            ]);
                    }
                );
            this.MustBeOneOf("theme", "unknown-theme", request => request.Theme, [.. Themes.Select(Candidate.Of)]);
            this.MustBeOneOf("lang", "unknown-language", request => request.Lang, [.. Languages.Select(Candidate.Of)]);
        }

        private static ApiError Wrong(string code, string path, string value, string message) =>
            QuestionRules.Wrong(code, path, value, message);
    }

    internal sealed class Validator(IHttpContextAccessor accessor) : Rules<ChartRequest>(accessor);
}
