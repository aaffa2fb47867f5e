/* SPDX-License-Identifier: GPL-2.0 */
/* what a board has is told by BOARD_SETCMD */
