namespace OutcomesApi.Api.Charts;

/// <summary>Which picture is shown in how wide a window: one that is drawn no wider than it is shown, since text that shrinks with a
/// picture cannot be read on a phone.</summary>
public static class PictureWidths
{
    private const int Widest = 900;

    // The margins of the page and the frame of the picture.
    private const int BesidePicture = 34;

    private static readonly int[] _ofPage = [280, 340, 400, 480, 600, 740, Widest];

    // On other people's pages the column can be narrower than the window by more than a margin.
    private static readonly (int Window, int Width)[] _embedded = [(379, 280), (559, 340), (799, 500)];

    /// <summary>The width of the picture for windows of this service's pages up to a width; null for any wider.</summary>
    public static IEnumerable<(int? Window, int Width)> OfPage =>
        _ofPage.Select((width, index) => (index + 1 < _ofPage.Length ? _ofPage[index + 1] + BesidePicture - 1 : (int?)null, width));

    /// <summary>The same for a picture that others embed.</summary>
    /// <param name="widest">Its width where there is room for it.</param>
    public static IEnumerable<(int? Window, int Width)> Embedded(int widest) =>
        _embedded.Where(step => step.Width < widest).Select(step => ((int?)step.Window, step.Width)).Append((null, widest));

    /// <summary>A picture as HTML, narrower for narrower windows. What is given must be encoded already.</summary>
    /// <param name="widest">The width it is drawn at where there is room for it.</param>
    /// <param name="shown">How wide it may be shown.</param>
    /// <param name="address">Its address at a width, encoded for HTML.</param>
    /// <param name="alternative">What a reader who does not see it is told, encoded for HTML.</param>
    public static string Html(int widest, int shown, Func<int, string> address, string alternative)
    {
        ArgumentNullException.ThrowIfNull(address);
        return "<picture>"
            + string.Concat(
                Embedded(widest)
                    .Where(step => step.Window is not null)
                    .Select(step => $"<source media=\"(max-width: {step.Window}px)\" srcset=\"{address(step.Width)}\">")
            )
            + $"<img src=\"{address(widest)}\" alt=\"{alternative}\" style=\"max-width:min(100%,{shown}px);height:auto\"></picture>";
    }
}
