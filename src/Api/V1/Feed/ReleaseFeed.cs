using System.ServiceModel.Syndication;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Routing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.V1.Feed;

/// <summary>Makes a feed of what became of releases.</summary>
public sealed class ReleaseFeed(PublicAddress address, IOptions<ApiOptions> options)
{
    /// <summary>The feed.</summary>
    /// <param name="request">The request that asks for it.</param>
    /// <param name="events">What happened, the newest first.</param>
    public SyndicationFeed Of(HttpRequest request, IReadOnlyList<ReleaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(events);
        var self = new Uri(address.Of(request, $"/v1/feed.atom{request.QueryString}"));
        var feed = new SyndicationFeed(
            "Outcomes API: releases",
            "New releases, corrections and withdrawals of figures on the cases of police forces in England and Wales.",
            new Uri(address.Of(request, "/v1/releases"))
        )
        {
            Id = self.AbsoluteUri,
            LastUpdatedTime = events.Count > 0 ? events.Max(happened => happened.At) : DateTimeOffset.UnixEpoch,
            Items = [.. events.Select(happened => ItemOf(request, happened))],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson { Name = options.Value.ContactName });
        return feed;
    }

    private SyndicationItem ItemOf(HttpRequest request, ReleaseEvent happened)
    {
        var release = happened.Release;
        var item = new SyndicationItem
        {
            Id = address.Of(request, $"/v1/feed#{happened.Id}"),
            Title = new TextSyndicationContent(
                TextCharacters.Cleaned($"{WordOf(happened.Kind)}: {release.Title} (version {release.Version})")
            ),
            Summary = new TextSyndicationContent(TextCharacters.Cleaned(SummaryOf(happened))),
            LastUpdatedTime = happened.At,
            PublishDate = happened.At,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address.Of(request, $"/v1/releases/{release.Id}")), "application/json"));
        item.Links.Add(
            new SyndicationLink(
                new Uri(address.Of(request, $"/v1/releases/{release.Id}/changes")),
                "related",
                "What is other than in the version before",
                "application/json",
                0
            )
        );
        item.Categories.Add(new SyndicationCategory(release.DataSet.Id));
        return item;
    }

    private static string WordOf(ReleaseEventKind kind) =>
        kind switch
        {
            ReleaseEventKind.Corrected => "Corrected",
            ReleaseEventKind.Withdrawn => "Withdrawn",
            _ => "Published",
        };

    private static string SummaryOf(ReleaseEvent happened)
    {
        var periods = happened.Release.Periods;
        var about = periods.Count switch
        {
            0 => "No dated period.",
            1 => $"Period {periods[0].Id}.",
            _ => $"Periods {periods[0].Id} to {periods[^1].Id}.",
        };
        var sources = string.Join("; ", happened.Release.Sources.Select(source => source.Title).Distinct().Take(3));
        return $"{(happened.Reason is { } reason ? $"Reason: {reason} " : "")}{about} Source: {sources}.";
    }
}
