using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Api.Options;

/// <summary>The sizes of pages. Section <c>Paging</c> of the configuration.</summary>
public sealed class PagingOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Paging";

    /// <summary>How many entries a page has where the request does not say.</summary>
    /// <value>The default is 100.</value>
    [Range(1, 100_000)]
    public int DefaultSize { get; set; } = 100;

    /// <summary>How many entries a page can have.</summary>
    /// <value>The default is 1,000.</value>
    [Range(1, 100_000)]
    public int MaximumSize { get; set; } = 1000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DefaultSize > MaximumSize)
            yield return new ValidationResult($"{nameof(DefaultSize)} is above {nameof(MaximumSize)}.", [nameof(DefaultSize)]);
    }
}
