// SPDX-License-Identifier: GPL-2.0
#include "hw.h"

int ath10k_pci_probe(int id)
{
	return id ? 0 : -19;
}

MODULE_FIRMWARE(QCA6174_HW_2_1_FW_DIR "/" QCA6174_HW_2_1_BOARD_DATA_FILE);
