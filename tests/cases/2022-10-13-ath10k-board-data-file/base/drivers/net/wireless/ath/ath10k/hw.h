/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HW_H_
#define _HW_H_

#define ATH10K_FW_DIR			"ath10k"
#define QCA6174_HW_2_1_FW_DIR		ATH10K_FW_DIR "/QCA6174/hw2.1"
#define QCA6174_HW_2_1_BOARD_DATA_FILE	"board.bin"
#define ATH10K_FW_API2_FILE		"firmware-2.bin"

#define MODULE_FIRMWARE(file) \
	static const char __module_firmware[] \
	__attribute__((used)) = "firmware=" file

#endif
