import { h, replace } from '../../lib/dom.js';
import { api } from '../../lib/api.js';
import { announce } from '../../lib/announce.js';
import { openDialog } from '../../ui/dialog.js';
import { showErrors, textField } from '../../ui/field.js';
import { problemDetails } from '../../ui/problem.js';

/** Answers the new connection, or null. */
export const addConnection = () => openForm({
  title: 'Add connection',
  label: 'Add connection',
  fields: {
    name: textField({ label: 'Name', isRequired: true, hint: 'As you will find it again, such as “Autotask EUR”.' }),
    currency: textField({ label: 'Currency', isRequired: true, maxlength: 3, hint: 'Three letters, such as EUR. It can’t be changed later.', width: 'short' }),
    ...credentials({ isRequired: true }),
    azureMarkupPercent: markup(0),
  },
  send: (body) => api.post('/api/connections', body),
});

/** Answers the changed connection, or null. */
export const editConnection = (connection) => openForm({
  title: `Edit ${connection.name}`,
  label: 'Save',
  fields: {
    name: textField({ label: 'Name', value: connection.name, isRequired: true }),
    ...credentials({ userName: connection.userName, hint: 'Leave both empty to keep the credentials as they are.' }),
    azureMarkupPercent: markup(connection.azureMarkupPercent),
  },
  send: (body) => api.put(`/api/connections/${connection.id}`, body),
});

const credentials = ({ userName = '', isRequired = false, hint }) => ({
  userName: textField({ label: 'API user name', value: userName, isRequired, hint: 'The user name (key) of an API user in Autotask.' }),
  secret: textField({ label: 'API user secret', type: 'password', isRequired, hint, autocomplete: 'new-password' }),
  integrationCode: textField({ label: 'Integration code', type: 'password', isRequired, hint, autocomplete: 'new-password' }),
});

const markup = (value) => textField({
  label: 'Azure markup in percent', type: 'number', min: 0, max: 1000, step: 'any', value, hint: 'Added to an Azure plan’s cost to make its price.', width: 'short',
});

function openForm({ title, label, fields, send }) {
  const failure = h('div', { 'aria-live': 'assertive' });
  let saved = null;
  const form = h('form', { class: 'form', novalidate: true }, Object.values(fields).map((field) => field.node), failure);
  const save = async () => {
    replace(failure);
    try {
      saved = await send(bodyOf(fields));
      announce(`${saved.name} was saved`);
      return saved;
    } catch (error) {
      const rest = showErrors(error.errors ?? [], fields);
      if (rest.length > 0 || !error.errors?.length) replace(failure, problemDetails({ ...error, message: error.message, errors: rest }));
      return false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.closest('dialog').querySelector('.dialog-foot .primary').click();
  });
  form.append(h('button', { type: 'submit', hidden: true }));
  return openDialog({ title, body: form, actions: [{ label, run: save }] });
}

/** What is left empty is not sent: the API keeps it, or says that it is required. */
function bodyOf(fields) {
  const values = Object.entries(fields).map(([name, field]) => [name, field.value]).filter(([, value]) => value !== '');
  const body = Object.fromEntries(values);
  if (body.currency) body.currency = body.currency.toUpperCase();
  if (body.azureMarkupPercent !== undefined) body.azureMarkupPercent = Number(body.azureMarkupPercent);
  return body;
}
