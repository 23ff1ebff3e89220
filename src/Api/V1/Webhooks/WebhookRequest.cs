using FluentValidation;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>A webhook to be made.</summary>
public sealed record WebhookRequest
{
    /// <summary>Where it listens: an address with <c>https</c>, without user name or fragment, at most 2,000 characters.</summary>
    /// <example>https://newsroom.example/hooks/outcomes</example>
    public string? Url { get; init; }

    /// <summary>What it is told of: <c>published</c>, <c>corrected</c>, <c>withdrawn</c>; all where it is not given.</summary>
    public string[]? Events { get; init; }

    /// <summary>The data sets that it is told of, at most 50; all where it is not given.</summary>
    public string[]? DataSets { get; init; }

    internal sealed class Validator : AbstractValidator<WebhookRequest>
    {
        private const int LongestAddress = 2000;
        private const int MostDataSets = 50;

        public Validator(IOptions<WebhookOptions> options)
        {
            var words = Enum.GetValues<ReleaseEventKind>().Select(kind => Words.Of(kind)).ToList();
            RuleFor(request => request.Url)
                .Must(url => AddressOf(url, options.Value.AllowPrivateAddresses) is not null)
                .WithErrorCode("invalid-url")
                .WithMessage(
                    $"Give url: an absolute address with https, without user name, password or fragment, of at most {LongestAddress} characters."
                );
            RuleFor(request => request.Events)
                .Must(events => events is null || Array.TrueForAll(events, words.Contains))
                .WithErrorCode("invalid-events")
                .WithMessage($"events are one or more of {string.Join(", ", words)}.");
            RuleFor(request => request.DataSets)
                .Must(sets => sets is null || (sets.Length <= MostDataSets && Array.TrueForAll(sets, Slug.IsValid)))
                .WithErrorCode("invalid-data-sets")
                .WithMessage($"dataSets are at most {MostDataSets} identifiers of data sets in lower case with hyphens.");
        }

        internal static Uri? AddressOf(string? text, bool allowsPlain) =>
            text is { Length: <= LongestAddress }
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (allowsPlain && address.Scheme == Uri.UriSchemeHttp))
            && address.UserInfo.Length == 0
            && address.Fragment.Length == 0
                ? address
                : null;
    }
}
