using System.Globalization;

namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>What is decided of one file of the page: to take it, or to pass it over and why.</summary>
/// <param name="Attachment">The file.</param>
/// <param name="Name">What its name says of it.</param>
/// <param name="Code">Why it is passed over, one of <see cref="PassOverCodes"/>; null where it is taken.</param>
/// <param name="Reason">The same in a sentence; where it is taken, what for.</param>
public sealed record AttachmentChoice(PublishedAttachment Attachment, AttachmentName Name, string? Code, string Reason)
{
    /// <summary>Whether it is fetched.</summary>
    public bool IsTaken => Code is null;

    /// <summary>The publisher's date in the form of <see cref="ImportOptions.PublishedOn"/>: from the name, else the day the page was last
    /// changed; or null.</summary>
    public string? PublishedOn(LandingPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var date = Name.PublishedOn ?? (page.UpdatedAt is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null);
        return date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
