// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/dma-iommu.h>

struct msi_desc;

struct imx_mu_msi {
	u64 msiir_addr;
	unsigned long used;
};

static int imx_mu_msi_domain_irq_alloc(struct imx_mu_msi *msi,
				       struct msi_desc *desc)
{
	int err = iommu_dma_prepare_msi(desc, msi->msiir_addr);

	if (err)
		return err;
	msi->used |= 1;
	return 0;
}

int imx_mu_of_init(struct imx_mu_msi *msi, struct msi_desc *desc)
{
	return imx_mu_msi_domain_irq_alloc(msi, desc);
}