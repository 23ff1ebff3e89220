using OutcomesApi.Domain.Areas;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Finds the area of a row.</summary>
internal interface IRowAreas
{
    /// <summary>The area; null where the row has none to store figures of.</summary>
    Area? Find(ITableRow row, IFigureSink sink);

    /// <summary>Says what became of a row without such an area.</summary>
    RowResult Unknown(ITableRow row, IFigureSink sink);
}
