using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>Resolves citations.</summary>
public sealed class CitationAnswers(IHttpContextAccessor accessor, CitedQuestions questions, PublicAddress address)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The citation in the format asked for, or the problem <c>unknown-citation</c>.</summary>
    public async Task<ActionResult> ResolveAsync(string token, CancellationToken cancellationToken)
    {
        var version = Http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        if (
            CitedAnswer.TryRead(token) is not { } answer
            || answer.Snapshot.AsOf > version.ChangedAt
            || answer.Snapshot.Sequence > version.Sequence
            || await questions.ResolveAsync(answer, version, cancellationToken) is not { } question
        )
        {
            return new ProblemResult(ProblemTypes.UnknownCitation);
        }

        var changes = await CitedChanges.OfAsync(
            question,
            answer.Snapshot,
            new Snapshot(version.ChangedAt, version.Sequence),
            cancellationToken
        );
        var reference = new Reference(
            token,
            question.Title,
            answer.Snapshot.AsOf,
            Permalink(answer),
            [.. changes.Sources.Select(source => source.Citation)]
        );
        return Written(reference) is { } written ? written : new OkObjectResult(Shape(answer, reference, changes, version));
    }

    private ContentResult? Written(Reference reference)
    {
        var format = Http.Features.GetRequiredFeature<RepresentationFeature>();
        var chosen = format.Suffix == Representation.Json ? Representation.Csl : format.Chosen;
        var text = chosen switch
        {
            _ when chosen == Representation.Text => reference.Text + "\n",
            _ when chosen == Representation.BibTeX => reference.BibTeX,
            _ when chosen == Representation.Ris => reference.Ris,
            _ when chosen == Representation.Csl => reference.CslJson,
            _ => null,
        };
        return text is null ? null : new ContentResult { Content = text, ContentType = chosen.MediaType + "; charset=utf-8" };
    }

    private string Permalink(CitedAnswer answer) =>
        answer.Query.Contains("elease=", StringComparison.Ordinal)
            ? address.Of(Http.Request, answer.Path + answer.Query)
            : address.Of(
                Http.Request,
                $"{answer.Path}{answer.Query}{(answer.Query.Length == 0 ? '?' : '&')}asOf={Uri.EscapeDataString(KnowledgeTime.Text(answer.Snapshot))}"
            );

    private CitationResponse Shape(CitedAnswer answer, Reference reference, CitedChanges changes, DataVersion version)
    {
        var self = address.Of(Http.Request, $"/v1/citations/{reference.Token}");
        return new CitationResponse
        {
            Token = reference.Token,
            Title = reference.Title,
            Text = reference.Text,
            AsOf = KnowledgeTime.Text(answer.Snapshot.AsOf),
            Permalink = reference.Permalink,
            Current = address.Of(Http.Request, answer.Path + answer.Query),
            CheckedAsOf = KnowledgeTime.Text(version.ChangedAt),
            Changed = changes.ChangedCount > 0,
            FigureCount = changes.FigureCount,
            ChangeCount = changes.ChangedCount,
            AddedCount = changes.AddedCount,
            Changes = [.. changes.Changed.Select(change => CitationChangeResponse.Of(change.Then, change.Now))],
            Sources =
            [
                .. changes.Sources.SelectMany(source => source.WithOrigins).DistinctBy(source => source.Id).Select(SourceResponse.Of),
            ],
            Links = new CitationLinks
            {
                Self = self,
                Text = self + ".txt",
                BibTeX = self + ".bib",
                Ris = self + ".ris",
                CslJson = self + ".json",
            },
        };
    }
}
