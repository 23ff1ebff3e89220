using System.ComponentModel;

namespace OutcomesApi.Api.Caching;

/// <summary>An answer of 200 as it was sent, before any content coding.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Link">Its header <c>Link</c>; empty where it had none.</param>
/// <param name="Body">Its bytes.</param>
[ImmutableObject(true)]
internal sealed record CachedAnswer(string ContentType, string Link, ReadOnlyMemory<byte> Body);
