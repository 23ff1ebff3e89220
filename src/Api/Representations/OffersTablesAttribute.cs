namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer has figures, to be had as CSV and as a workbook too.</summary>
public sealed class OffersTablesAttribute() : OffersFormatsAttribute(Representation.Csv, Representation.Xlsx);
