// SPDX-License-Identifier: GPL-2.0
#include "hw.h"

const char *ath10k_board_file(void)
{
	return QCA6174_HW_2_1_FW_DIR "/" QCA6174_HW_2_1_BOARD_DATA_FILE;
}
