using FluentValidation;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Keys;

/// <summary>A key to be made.</summary>
public sealed record KeyRequest
{
    /// <summary>Whose it is to be, in lower case with hyphens.</summary>
    /// <example>ministry-of-justice</example>
    public string? Publisher { get; init; }

    /// <summary>What its owner calls it, at most 100 characters.</summary>
    /// <example>release robot</example>
    public string? Name { get; init; }

    /// <summary>What it may do: <c>read-draft</c>, <c>publish</c>, <c>approve</c>, <c>subscribe</c>, <c>admin</c>.</summary>
    public string[]? Scopes { get; init; }

    /// <summary>The data sets that it may publish; <c>*</c> for all.</summary>
    public string[]? DataSets { get; init; }

    /// <summary>In how many days it ends, from 1 to 730; 365 where it is not given.</summary>
    /// <example>365</example>
    public int? Days { get; init; }

    internal sealed class Validator : AbstractValidator<KeyRequest>
    {
        public Validator()
        {
            var words = Enum.GetValues<ApiScope>().Select(ApiScopes.NameOf).ToList();
            RuleFor(request => request.Publisher)
                .Must(publisher => publisher is not null && Slug.IsValid(publisher))
                .WithErrorCode("invalid-publisher")
                .WithMessage("Give publisher in lower case with hyphens, such as ministry-of-justice.");
            RuleFor(request => request.Name)
                .NotEmpty()
                .WithErrorCode("missing-member")
                .WithMessage("Give name: what its owner calls the key.")
                .MaximumLength(100)
                .WithErrorCode("too-long")
                .WithMessage("A name has at most 100 characters.");
            RuleFor(request => request.Scopes)
                .Must(scopes => scopes is { Length: > 0 } && Array.TrueForAll(scopes, words.Contains))
                .WithErrorCode("invalid-scopes")
                .WithMessage($"Give scopes: one or more of {string.Join(", ", words)}.");
            RuleFor(request => request.DataSets)
                .Must(sets => sets is null || Array.TrueForAll(sets, set => set == ApiKey.AnyDataSet || Slug.IsValid(set)))
                .WithErrorCode("invalid-data-sets")
                .WithMessage("dataSets are identifiers of data sets in lower case with hyphens, or *.");
            RuleFor(request => request.Days)
                .Must(days => days is null or >= 1 and <= KeyIssuer.MostDays)
                .WithErrorCode("out-of-range")
                .WithMessage($"days is from 1 to {KeyIssuer.MostDays}.");
        }
    }
}
