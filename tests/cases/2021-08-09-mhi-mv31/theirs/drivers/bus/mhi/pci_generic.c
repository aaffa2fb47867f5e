// SPDX-License-Identifier: GPL-2.0-or-later
/* Modems on PCI that speak MHI */
#include <linux/kernel.h>
#include <linux/mhi.h>

struct mhi_pci_dev_info {
	const struct mhi_controller_config *config;
	const char *name;
	const char *fw;
	unsigned int bar_num;
};

struct pci_device_id {
	u32 vendor, device;
	const struct mhi_pci_dev_info *info;
};

#define MHI_CHANNEL_CONFIG(ch_num, ch_name, el_count) \
	{ .num = ch_num, .name = ch_name, .num_elements = el_count }

static const struct mhi_channel_config modem_qcom_v1_mhi_channels[] = {
	MHI_CHANNEL_CONFIG(4, "DIAG", 16),
	MHI_CHANNEL_CONFIG(12, "MBIM", 4),
	MHI_CHANNEL_CONFIG(14, "QMI", 4),
	MHI_CHANNEL_CONFIG(20, "IPCR", 8),
};

static const struct mhi_controller_config modem_qcom_v1_mhiv_config = {
	.max_channels = 128,
	.timeout_ms = 8000,
	.num_channels = ARRAY_SIZE(modem_qcom_v1_mhi_channels),
	.ch_cfg = modem_qcom_v1_mhi_channels,
};

static const struct mhi_pci_dev_info mhi_qcom_sdx55_info = {
	.name = "qcom-sdx55m",
	.fw = "qcom/sdx55m/sbl1.mbn",
	.config = &modem_qcom_v1_mhiv_config,
};

static const struct mhi_channel_config mhi_quectel_em1xx_channels[] = {
	MHI_CHANNEL_CONFIG(0, "NMEA", 32),
	MHI_CHANNEL_CONFIG(12, "MBIM", 128),
};

static const struct mhi_controller_config modem_quectel_em1xx_config = {
	.max_channels = 128,
	.timeout_ms = 20000,
	.num_channels = ARRAY_SIZE(mhi_quectel_em1xx_channels),
	.ch_cfg = mhi_quectel_em1xx_channels,
};

static const struct mhi_pci_dev_info mhi_quectel_em1xx_info = {
	.name = "quectel-em1xx",
	.config = &modem_quectel_em1xx_config,
};

static const struct mhi_channel_config mhi_mv31_channels[] = {
	MHI_CHANNEL_CONFIG(0, "LOOPBACK", 64),
	MHI_CHANNEL_CONFIG(12, "MBIM", 64),
	MHI_CHANNEL_CONFIG(32, "DUN", 32),
};

static const struct mhi_controller_config modem_mv31_config = {
	.max_channels = 128,
	.timeout_ms = 20000,
	.num_channels = ARRAY_SIZE(mhi_mv31_channels),
	.ch_cfg = mhi_mv31_channels,
};

static const struct mhi_pci_dev_info mhi_mv31_info = {
	.name = "cinterion-mv31",
	.config = &modem_mv31_config,
};

const struct pci_device_id mhi_pci_id_table[] = {
	{ 0x17cb, 0x0306, &mhi_qcom_sdx55_info },
	{ 0x1eac, 0x1001, &mhi_quectel_em1xx_info },
	{ 0x1269, 0x00b3, &mhi_mv31_info },
	{ }
};
