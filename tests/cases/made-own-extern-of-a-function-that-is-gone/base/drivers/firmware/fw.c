// SPDX-License-Identifier: GPL-2.0
int fw_state;
