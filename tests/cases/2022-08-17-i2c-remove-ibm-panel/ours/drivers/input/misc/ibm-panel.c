// SPDX-License-Identifier: GPL-2.0-only
/* Operation panel of IBM machines, an i2c slave */
#include <linux/kernel.h>
#include <linux/i2c.h>

#define DEVICE_NAME	"ibm-panel"
#define PANEL_MSG_SIZE	12

struct ibm_panel {
	u8 idx;
	u8 command[PANEL_MSG_SIZE];
	u32 key;
};

static void ibm_panel_process_command(struct ibm_panel *panel)
{
	u8 i, sum = 0;

	for (i = 0; i < panel->idx; i++)
		sum += panel->command[i];
	if (!sum)
		panel->key = panel->command[1];
}

static int ibm_panel_i2c_slave_cb(struct i2c_client *client,
				  enum i2c_slave_event event, u8 *val)
{
	struct ibm_panel *panel = dev_get_drvdata(&client->dev);

	switch (event) {
	case I2C_SLAVE_STOP:
		ibm_panel_process_command(panel);
		panel->idx = 0;
		break;
	case I2C_SLAVE_WRITE_RECEIVED:
		if (panel->idx < PANEL_MSG_SIZE)
			panel->command[panel->idx++] = *val;
		break;
	default:
		*val = 0xff;
		break;
	}
	return 0;
}

static int ibm_panel_probe(struct i2c_client *client)
{
	struct ibm_panel *panel = devm_kzalloc(&client->dev, sizeof(*panel));

	if (!panel)
		return -ENOMEM;
	dev_set_drvdata(&client->dev, panel);
	return i2c_slave_register(client, ibm_panel_i2c_slave_cb);
}

static int ibm_panel_remove(struct i2c_client *client)
{
	i2c_slave_unregister(client);
	return 0;
}

static struct i2c_driver ibm_panel_driver = {
	.driver = {
		.name = DEVICE_NAME,
	},
	.probe = ibm_panel_probe,
	.remove = ibm_panel_remove,
};

int ibm_panel_init(void)
{
	return i2c_add_driver(&ibm_panel_driver);
}
