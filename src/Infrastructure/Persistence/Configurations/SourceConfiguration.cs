using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence.Configurations;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.ToTable("Sources");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Id).IsRequired().HasMaxLength(Slug.MaximumLength).IsUnicode(false);
        builder.Property(row => row.Publisher).HasMaxLength(200);
        builder.Property(row => row.Title).HasMaxLength(400);
        builder.Property(row => row.QualityLabel).HasConversion<string>().HasMaxLength(40).IsUnicode(false);
        builder.Property(row => row.Url).HasMaxLength(1000);
        builder.Property(row => row.Table).HasMaxLength(400);
        builder.Property(row => row.PublishedOn).HasMaxLength(10).IsUnicode(false);
        builder.Property(row => row.Licence).HasMaxLength(200);
        builder.Property(row => row.Note).HasMaxLength(1000);
        builder.HasIndex(row => row.Id).IsUnique();
    }
}
