using System.ComponentModel;

namespace OutcomesApi.Api.Caching;

/// <summary>An answer of 200 as it was sent, before any content coding.</summary>
/// <param name="Headers">Those of its headers that say something of the answer itself, and not of one request.</param>
/// <param name="Body">Its bytes.</param>
[ImmutableObject(true)]
internal sealed record CachedAnswer(IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body);
