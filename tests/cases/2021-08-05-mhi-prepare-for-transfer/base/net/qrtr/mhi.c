// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mhi.h>

int qrtr_endpoint_register(void *ep);

int qcom_mhi_qrtr_probe(struct mhi_device *mhi_dev)
{
	int rc;

	rc = mhi_prepare_for_transfer(mhi_dev);
	if (rc)
		return rc;
	return qrtr_endpoint_register(mhi_dev->drv_data);
}
