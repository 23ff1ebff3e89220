using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class DataSetConfiguration : IEntityTypeConfiguration<DataSetRow>
{
    public void Configure(EntityTypeBuilder<DataSetRow> builder)
    {
        builder.ToTable("DataSets");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Id).IsRequired().HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Title).HasMaxLength(400);
        builder.Property(row => row.Publisher).HasMaxLength(200);
        builder.HasIndex(row => row.Id).IsUnique();
    }
}
