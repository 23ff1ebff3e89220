namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>What the content API of gov.uk says of the page that a publisher's files are listed on.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="UpdatedAt">When the publisher last changed it for readers, or null where the document does not say.</param>
/// <param name="Attachments">The files, in the order of the page.</param>
public sealed record LandingPage(string Title, DateTimeOffset? UpdatedAt, IReadOnlyList<PublishedAttachment> Attachments);

/// <summary>A file that a page lists.</summary>
/// <param name="FileName">Its name, without a path.</param>
/// <param name="Title">Its title on the page.</param>
/// <param name="Url">Where it is.</param>
public sealed record PublishedAttachment(string FileName, string Title, Uri Url)
{
    /// <summary>Its length in bytes as the page says it, or null.</summary>
    public long? FileSize { get; init; }

    /// <summary>Whether it is a file; a page also lists documents in HTML and addresses elsewhere.</summary>
    public bool IsFile { get; init; } = true;
}
