// SPDX-License-Identifier: GPL-2.0
int nova_base;
