namespace OutcomesApi.Api.Representations;

/// <summary>An action whose answer is a file of a whole release.</summary>
public sealed class OffersReleaseFilesAttribute() : OffersFormatsAttribute(Representation.Csv, Representation.Xlsx, Representation.Parquet);
