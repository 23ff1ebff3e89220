namespace OutcomesApi.Domain.Catalogues;

/// <summary>How one publisher writes a name: <c>London, City of</c> in the Home Office's files is <c>City of London</c>
/// elsewhere.</summary>
/// <param name="Publisher">The publisher, as a short word: <c>home-office</c>, <c>ons</c>, <c>moj</c>, <c>cps</c>, <c>police-uk</c>, or
/// <c>any</c>.</param>
/// <param name="Text">The name, as that publisher writes it.</param>
public sealed record Spelling(string Publisher, string Text);
